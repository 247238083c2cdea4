package dev.parley.cxone.canary;

import feign.Client;
import feign.Feign;
import io.github.resilience4j.retry.Retry;
import java.net.http.HttpClient;

/** Sends, waits and repeats as it likes. */
final class CallsByItself {
    private CallsByItself() {}

    static HttpClient http() {
        return HttpClient.newHttpClient();
    }

    static Retry retry() {
        return Retry.ofDefaults("own");
    }

    static Feign.Builder feign() {
        return Feign.builder();
    }

    static Client client(Client client) {
        return client;
    }
}
