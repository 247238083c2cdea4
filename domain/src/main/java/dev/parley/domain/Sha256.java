package dev.parley.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256: the one place where Parley reckons it. Safe for many threads. */
public final class Sha256 {
    private static final int PIECE = 64 * 1024;

    private Sha256() {}

    /** Of a text in UTF-8, as 64 lower-case hexadecimal digits. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(ofUtf8(text));
    }

    /** Of a text in UTF-8, in Base64 as a content security policy has it. */
    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(ofUtf8(text));
    }

    /**
     * Of all that comes, as 64 lower-case hexadecimal digits. Needs no more memory for much than for little.
     *
     * @param bytes are read to their end and left open
     */
    public static String hex(InputStream bytes) throws IOException {
        MessageDigest digest = digest();
        byte[] piece = new byte[PIECE];
        for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
            digest.update(piece, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] ofUtf8(String text) {
        return digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
