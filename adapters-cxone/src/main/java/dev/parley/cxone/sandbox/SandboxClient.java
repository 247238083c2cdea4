package dev.parley.cxone.sandbox;

import dev.parley.domain.Secret;
import java.util.List;
import java.util.Set;

/**
 * Who may ask for a token, and what for.
 *
 * @param id the client id
 * @param secret its secret
 * @param scopes the scopes that its tokens carry
 */
public record SandboxClient(String id, Secret secret, Set<String> scopes) {
    /** Every scope there is. */
    public static final List<String> ALL_SCOPES =
            List.of("conversations:read", "conversations:write", "analytics:read", "bot:read", "bot:write");

    /** Keeps a copy of the scopes. */
    public SandboxClient {
        scopes = Set.copyOf(scopes);
    }

    /** The client that every sandbox knows: {@code sandbox} with the secret {@code sandbox} and every scope. */
    public static SandboxClient builtIn() {
        return new SandboxClient("sandbox", Secret.of("sandbox"), Set.copyOf(ALL_SCOPES));
    }
}
