package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import java.math.BigInteger;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * How much stands on one side of a route. The hash is of the sorted keys of every conversation, and does not depend on the
 * order of conversations; so both sides can be read in constant memory.
 *
 * @param conversations of which anything stands there
 * @param entries how many; one that stands there twice counts twice
 * @param hash 32 hexadecimal digits
 */
public record SyncSide(long conversations, long entries, String hash) {
    private static final int HEX = 16;
    private static final int BITS = 128;

    static SyncSide nothing() {
        return new SyncSide(0, 0, text(BigInteger.ZERO));
    }

    SyncSide and(ConversationId conversation, Collection<EntryKey> keys) {
        if (keys.isEmpty()) {
            return this;
        }
        String sorted = keys.stream().map(EntryKey::value).sorted().collect(Collectors.joining("\n"));
        var one = new BigInteger(Token.hash(conversation.value() + "\n" + sorted), HEX);
        return new SyncSide(conversations + 1, entries + keys.size(), text(new BigInteger(hash, HEX).add(one)));
    }

    private static String text(BigInteger sum) {
        return "%032x".formatted(sum.mod(BigInteger.ONE.shiftLeft(BITS)));
    }
}
