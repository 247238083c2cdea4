package dev.parley.domain.sync;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One HTTP request for each call, never a second one. */
final class ReferenceHttp implements ReferenceLine, AutoCloseable {
    private static final Set<String> NOTHING = Set.of("", "{}", "null");

    private final URI base;
    private final String token;
    private final Duration timeout;
    private final InstantSource clock;
    private final HttpClient http;

    ReferenceHttp(URI base, String token, Duration timeout, InstantSource clock) {
        this.base = base;
        this.token = token;
        this.timeout = timeout;
        this.clock = clock;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public ReferenceAnswer call(String method, String path, Map<String, String> body) {
        try {
            return answer(http.send(
                    HttpRequest.newBuilder(URI.create(base + path))
                            .method(
                                    method,
                                    "GET".equals(method)
                                            ? BodyPublishers.noBody()
                                            : BodyPublishers.ofString(ReferenceWire.write(List.of(body))))
                            .timeout(timeout)
                            .header("Authorization", ReferenceServer.USER + " " + token)
                            .build(),
                    BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new DeskException(new DeskFault.Transient(false, "no connection"), e);
        } catch (IOException e) {
            throw new DeskException(new DeskFault.Transient(true, "no answer"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeskException(new DeskFault.Transient(true, "interrupted"), e);
        }
    }

    private ReferenceAnswer answer(HttpResponse<String> answer) {
        boolean done = answer.statusCode() / 100 == 2;
        try {
            return new ReferenceAnswer(answer.statusCode(), ReferenceWire.read(answer.body()), retryAfter(answer));
        } catch (IllegalArgumentException e) {
            if (done) {
                throw new DeskException(new DeskFault.Transient(true, nothingOrStranger(answer.body())), e);
            }
            return new ReferenceAnswer(answer.statusCode(), List.of(), retryAfter(answer));
        }
    }

    private static String nothingOrStranger(String body) {
        return NOTHING.contains(body) ? "an answer without anything in it" : "what answered is not the ticket server";
    }

    private Optional<Duration> retryAfter(HttpResponse<String> answer) {
        return ReferenceFaults.wait(answer.headers().firstValue("Retry-After"), clock);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
