package dev.parley.shell.canary.command;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A hash that is reckoned beside the one place for it. */
final class CommandMakesHashes {
    private CommandMakesHashes() {}

    static byte[] hash(byte[] bytes) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
