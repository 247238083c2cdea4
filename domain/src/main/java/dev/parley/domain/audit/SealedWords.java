package dev.parley.domain.audit;

import dev.parley.domain.Sha256;

/**
 * What was said, as it is stored apart from the chain. The chain holds only the hash of both, and nobody can guess the
 * words back from it once they are erased, because the salt goes with them.
 *
 * @param salt fresh and unguessable for each record
 * @param text canonical JSON
 */
public record SealedWords(String salt, String text) {
    /** What the chain holds of it. */
    String hash() {
        return Sha256.hex(salt + "\n" + text);
    }
}
