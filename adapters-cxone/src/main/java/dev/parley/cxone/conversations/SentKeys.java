package dev.parley.cxone.conversations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The latest messages that this process has tried to send, by their keys, so that who asks again with the same key meets
 * the attempts of the first time, also where the server does not know keys. Keeps {@value #MOST}. Safe for many threads.
 */
final class SentKeys {
    private static final int MOST = 4096;

    private final Map<String, SendAttempts> latest = new LinkedHashMap<>();

    synchronized SendAttempts of(String key, Supplier<SendAttempts> first) {
        SendAttempts known = latest.computeIfAbsent(key, k -> first.get());
        if (latest.size() > MOST) {
            latest.remove(latest.keySet().iterator().next());
        }
        return known;
    }
}
