package dev.parley.ticketing.http;

import dev.parley.domain.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Credentials as they go over the wire. */
public final class Credentials {
    private Credentials() {}

    /** User and password in Base64, as {@code Authorization: Basic} has them: a secret like the password itself. */
    public static Secret basic(String user, Secret password) {
        String pair = user + ":" + password.reveal();
        return Secret.of(Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
}
