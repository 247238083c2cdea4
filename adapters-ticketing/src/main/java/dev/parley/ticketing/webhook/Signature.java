package dev.parley.ticketing.webhook;

import dev.parley.domain.Secret;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs each request per Standard Webhooks: {@code v1} is the HMAC-SHA256 of id, time of the attempt and body. With several
 * secrets there are as many signatures, so that a receiver may take its new one whenever it likes. A request without a body
 * is a question: its query is signed in the body's place, and its id is new each time.
 */
final class Signature implements RequestInterceptor {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final List<SecretKeySpec> keys;
    private final InstantSource clock;
    private final Supplier<String> questionIds;

    Signature(List<SecretKeySpec> keys, InstantSource clock) {
        this(keys, clock, () -> "ask_" + UUID.randomUUID());
    }

    Signature(List<SecretKeySpec> keys, InstantSource clock, Supplier<String> questionIds) {
        this.keys = List.copyOf(keys);
        this.clock = clock;
        this.questionIds = questionIds;
    }

    /**
     * Reads the secrets.
     *
     * @throws IllegalArgumentException that does not show any of them
     */
    static List<SecretKeySpec> keys(Secret secrets) {
        return words(secrets).stream().map(Signature::key).toList();
    }

    static List<String> words(Secret secrets) {
        return Arrays.asList(secrets.reveal().strip().split("\\s+"));
    }

    private static SecretKeySpec key(String word) {
        try {
            byte[] key = Base64.getDecoder().decode(word.startsWith(PREFIX) ? word.substring(PREFIX.length()) : "?");
            if (key.length >= SHORTEST && key.length <= LONGEST) {
                return new SecretKeySpec(key, "HmacSHA256");
            }
        } catch (IllegalArgumentException e) {
            // told below: its message would show a part of the secret
        }
        throw new IllegalArgumentException(
                "secret is whsec_ and the base64 of 24 to 64 bytes; several of them, parted by blanks, while it is changed");
    }

    @Override
    public void apply(RequestTemplate request) {
        byte[] body = request.body();
        Collection<String> given = request.headers().getOrDefault("webhook-id", List.of());
        String id = given.isEmpty() ? questionIds.get() : given.iterator().next();
        String time = Long.toString(clock.instant().getEpochSecond());
        String content =
                body == null ? request.queryLine().replaceFirst("^\\?", "") : new String(body, StandardCharsets.UTF_8);
        request.removeHeader("webhook-id");
        request.header("webhook-id", id);
        request.header("webhook-timestamp", time);
        request.header("webhook-signature", of(id, time, content));
    }

    private String of(String id, String time, String content) {
        byte[] signed = String.join(".", id, time, content).getBytes(StandardCharsets.UTF_8);
        return keys.stream().map(key -> "v1," + of(key, signed)).collect(Collectors.joining(" "));
    }

    private static String of(SecretKeySpec key, byte[] signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
