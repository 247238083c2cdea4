package dev.parley.domain.audit;

import dev.parley.domain.Sha256;
import java.util.Optional;

/**
 * A record as it is stored: the text that is hashed, its hash, and apart from it the words that may be erased.
 *
 * <p>The text is canonical JSON (RFC 8785) and holds the chain's name, the record's number, the hash of the record before
 * it and the hash of the words. So nobody can change, move, drop or put in a record without changing every hash behind it.
 *
 * @param id its chain and number
 * @param text what is hashed
 * @param hash SHA-256 of the text
 * @param words what was said; absent where nothing was, and where it was erased
 */
public record AuditLink(AuditId id, String text, String hash, Optional<SealedWords> words) {

    /**
     * The link that puts an entry behind a chain's head.
     *
     * @param salt fresh and unguessable
     */
    public static AuditLink behind(ChainHead head, AuditEntry entry, String salt) {
        var id = new AuditId(head.chain(), head.count() + 1);
        Optional<SealedWords> words = AuditJson.words(entry.words()).map(text -> new SealedWords(salt, text));
        String text = AuditJson.text(id, head.hash(), entry, words.map(SealedWords::hash));
        return new AuditLink(id, text, Sha256.hex(text), words);
    }

    /** The head of the chain behind this link. */
    public ChainHead head() {
        return new ChainHead(id.chain(), id.number(), hash);
    }

    /** What the first record of a chain names as the hash before it. */
    public static String first(String chain) {
        return Sha256.hex("parley audit trail, chain " + chain);
    }
}
