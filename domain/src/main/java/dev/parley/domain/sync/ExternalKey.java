package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;

/**
 * By which a ticket is found again: which conversation of which tenant it tells of. The same conversation always has the
 * same key.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ -}, so that no query language finds an operator in it
 */
public record ExternalKey(String value) {
    /** Checks the alphabet. */
    public ExternalKey {
        Token.checked("an external key", value);
    }

    /** Of a conversation at a tenant. Where the plain spelling is too long or has other characters, it is a hash of it. */
    public static ExternalKey of(String tenant, ConversationId conversation) {
        return new ExternalKey(Token.of("cxone." + tenant + "." + conversation.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
