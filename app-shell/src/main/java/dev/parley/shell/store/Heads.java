package dev.parley.shell.store;

import dev.parley.domain.audit.ChainHead;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How far each chain has come. */
final class Heads {
    /** Steps from one chain to the next along the key, however many records each has. */
    private static final String CHAINS = """
            WITH RECURSIVE step (chain) AS (
              SELECT min(chain) FROM audit_record
              UNION ALL
              SELECT (SELECT min(r.chain) FROM audit_record r WHERE r.chain > step.chain)
              FROM step WHERE step.chain IS NOT NULL)
            SELECT chain FROM step WHERE chain IS NOT NULL""";

    private Heads() {}

    /** Those that the store remembers; and of chains that it has records of and no head, that they have none. */
    static List<ChainHead> of(Sql sql) {
        List<ChainHead> heads = new ArrayList<>(sql.all(
                "SELECT chain, count, hash FROM audit_head ORDER BY chain",
                row -> new ChainHead(row.getString(1), row.getLong(2), row.getString(3))));
        var headless = new TreeSet<>(sql.all(CHAINS, row -> row.getString(1)));
        headless.removeAll(heads.stream().map(ChainHead::chain).collect(Collectors.toSet()));
        headless.stream().map(ChainHead::empty).forEach(heads::add);
        return List.copyOf(heads);
    }
}
