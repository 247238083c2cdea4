package dev.parley.ticketing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.domain.Secret;
import feign.Feign;
import feign.Request;
import feign.RequestInterceptor;
import feign.Retryer;
import feign.http2client.Http2Client;
import feign.jackson3.Jackson3Encoder;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds the clients of one desk. Each call of a client's method is exactly one HTTP request: nothing is repeated, no
 * redirect is followed, and the body is complete when it returns. Every method throws {@link
 * dev.parley.domain.sync.DeskException} in place of an answer, or {@link dev.parley.domain.WaitInterrupted}, and nothing
 * else. A body that is to be sent leaves out what is null or an empty Optional. Safe for many threads; nothing is sent before the first
 * call.
 */
public final class DeskHttp {
    private final URI base;
    private final HttpLimits limits;
    private final InstantSource clock;
    private final PlainWords words;
    private final Bulkhead bulkhead;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    /**
     * Prepares.
     *
     * @param base where the system is; what follows it stands in the client's methods
     * @param limits what requests may take
     * @param secrets what no message may show, whatever the system says
     * @param people takes personal data out of what the system says
     * @param clock our time, for dates in {@code Retry-After}
     */
    public DeskHttp(
            URI base, HttpLimits limits, List<Secret> secrets, UnaryOperator<String> people, InstantSource clock) {
        this.base = base;
        this.limits = limits;
        this.clock = clock;
        words = new PlainWords(secrets, people);
        bulkhead = Bulkhead.of(
                "desk",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(limits.concurrent())
                        .maxWaitDuration(limits.answer())
                        .build());
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /**
     * A Feign client.
     *
     * @param api its methods; one that may be answered by nothing at all returns null then
     * @param credentials puts them on each request
     * @param faults what this vendor means by its answers
     */
    public <T> T client(Class<T> api, RequestInterceptor credentials, VendorFaults faults) {
        return Feign.builder()
                .client(new DeadlineClient(new Http2Client(http)))
                .options(new Request.Options(limits.connect(), limits.answer(), false))
                .retryer(Retryer.NEVER_RETRY)
                .requestInterceptor(credentials)
                .encoder(new Jackson3Encoder(json))
                .decoder(new DeskDecoder(json, words))
                .errorDecoder(new DeskErrors(json, words, faults, clock))
                .invocationHandlerFactory(new FaultsOnly(bulkhead))
                .target(api, base.toString());
    }

    /** Writes and reads JSON as the clients do. */
    public JsonMapper json() {
        return json;
    }

    /** What may be shown of a system's words: one line, at most 200 characters, no secret. */
    public String words(String text) {
        return words.of(text);
    }
}
