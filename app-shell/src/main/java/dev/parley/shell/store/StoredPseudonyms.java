package dev.parley.shell.store;

import dev.parley.domain.audit.Pseudonyms;
import dev.parley.domain.conversation.ConversationId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Who is who, by HMAC-SHA256 of the value under a key that this store alone has. */
final class StoredPseudonyms implements Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int TRIES = 100;

    private final Writes writes;
    private final Lane reader;
    private final Supplier<String> keys;
    private volatile @Nullable SecretKeySpec key;

    /** @param keys fresh and unguessable, in hexadecimal digits */
    StoredPseudonyms(Writes writes, Lane reader, Supplier<String> keys) {
        this.writes = writes;
        this.reader = reader;
        this.keys = keys;
    }

    @Override
    public int numberOf(ConversationId conversation, String kind, String value) {
        String digest = digest(kind, value);
        return reader.transact(sql -> known(sql, conversation, kind, digest))
                .orElseGet(() -> writes.commit(transaction -> added(transaction.sql(), conversation, kind, digest)));
    }

    @Override
    public Set<ConversationId> conversationsWith(String kind, String value) {
        String digest = digest(kind, value);
        return reader
                .transact(sql -> sql.all(
                        "SELECT conversation FROM pseudonym WHERE kind = ? AND digest = ?",
                        row -> row.getString(1),
                        kind,
                        digest))
                .stream()
                .map(ConversationId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Integer> known(Sql sql, ConversationId conversation, String kind, String digest) {
        return sql.first(
                "SELECT number FROM pseudonym WHERE conversation = ? AND kind = ? AND digest = ?",
                row -> row.getInt(1),
                conversation.value(),
                kind,
                digest);
    }

    /** Another writer may take the next number at the same time, so it is tried again with the one behind that. */
    private static int added(Sql sql, ConversationId conversation, String kind, String digest) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Integer> there = known(sql, conversation, kind, digest);
            if (there.isPresent()) {
                return there.get();
            }
            sql.run(
                    "INSERT INTO pseudonym (conversation, kind, digest, number) SELECT ?, ?, ?, coalesce(max(number), 0) + 1"
                            + " FROM pseudonym WHERE conversation = ? AND kind = ? ON CONFLICT DO NOTHING",
                    conversation.value(),
                    kind,
                    digest,
                    conversation.value(),
                    kind);
        }
        throw new IllegalStateException("a pseudonym was taken by others " + TRIES + " times");
    }

    private String digest(String kind, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return HexFormat.of().formatHex(mac.doFinal((kind + "\n" + value).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            String fresh = keys.get();
            String stored = reader.transact(StoredPseudonyms::stored)
                    .orElseGet(() -> writes.commit(transaction -> {
                        transaction
                                .sql()
                                .run(
                                        "INSERT INTO store_key (name, value) VALUES ('pseudonyms', ?) ON CONFLICT DO NOTHING",
                                        fresh);
                        return stored(transaction.sql()).orElseThrow();
                    }));
            known = new SecretKeySpec(HexFormat.of().parseHex(stored), ALGORITHM);
            key = known;
        }
        return known;
    }

    private static Optional<String> stored(Sql sql) {
        return sql.first("SELECT value FROM store_key WHERE name = 'pseudonyms'", row -> row.getString(1));
    }
}
