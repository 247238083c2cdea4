package dev.parley.shell.store;

import dev.parley.domain.audit.ChainHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One transaction that writes: the head of the chain is read once and written once for all who share it. */
final class Transaction {
    private final Sql sql;
    private final Dialect dialect;
    private final List<Runnable> behindIt = new ArrayList<>();
    private @Nullable ChainHead head;

    Transaction(Sql sql, Dialect dialect) {
        this.sql = sql;
        this.dialect = dialect;
    }

    Sql sql() {
        return sql;
    }

    /** The head of this writer's chain. */
    ChainHead head() {
        ChainHead known = head;
        if (known == null) {
            String chain = sql.chain().orElseGet(this::claim);
            known = sql.first(
                            dialect.lockedHead(),
                            row -> new ChainHead(chain, row.getLong("count"), row.getString("hash")),
                            chain)
                    .orElseGet(() -> ChainHead.empty(chain));
            head = known;
        }
        return known;
    }

    /** A record was appended; this is the head now. */
    void head(ChainHead now) {
        head = now;
    }

    /** Writes what is pending, so that statements can see it. */
    void flush() {
        Optional.ofNullable(head)
                .filter(now -> now.count() > 0)
                .ifPresent(now -> sql.run(
                        "INSERT INTO audit_head (chain, count, hash) VALUES (?, ?, ?) ON CONFLICT (chain) DO UPDATE"
                                + " SET count = excluded.count, hash = excluded.hash",
                        now.chain(),
                        now.count(),
                        now.hash()));
    }

    /** The last thing before it is committed. */
    void finish() {
        flush();
    }

    /** Is run when, and only when, the transaction was committed. */
    void afterwards(Runnable action) {
        behindIt.add(action);
    }

    void committed() {
        behindIt.forEach(Runnable::run);
    }

    private String claim() {
        String chain = dialect.claimChain(sql);
        sql.writesTo(chain);
        return chain;
    }
}
