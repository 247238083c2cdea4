package dev.parley.cxone.tenant;

import dev.parley.domain.Waiter;
import dev.parley.domain.exchange.CallRate;
import dev.parley.domain.exchange.ContactCentreException;
import feign.Feign;
import feign.Retryer;
import feign.http2client.Http2Client;
import feign.jackson3.Jackson3Encoder;
import java.lang.reflect.Method;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parley's connection to one tenant, and the front door of this package: it builds the API clients of a profile and the
 * {@link TenantCalls} that make their calls. One per tenant and process, so that token, gate, quota and circuit are
 * shared. Safe for many threads. Nothing is sent before the first call.
 */
public final class TenantConnection {
    private final CxoneTenant tenant;
    private final InstantSource clock;
    private final Waiter waiter;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
    private final ThreadLocal<Long> requestsByThread = ThreadLocal.withInitial(() -> 0L);
    private final Feign.Builder clients;
    private final TenantResilience resilience;
    private final Tokens tokens;
    private volatile Optional<CallRate> told;

    /**
     * Prepares the connection.
     *
     * @param tenant whom to ask, and within what limits
     * @param clock our time
     * @param waiter waits for pauses and for the gate
     * @param chance scatters the pauses
     */
    public TenantConnection(CxoneTenant tenant, InstantSource clock, Waiter waiter, RandomGenerator chance) {
        this.tenant = tenant;
        this.clock = clock;
        this.waiter = waiter;
        this.told = tenant.limits().rate();
        clients = Feign.builder()
                .client(new DeadlineClient(new Http2Client(http(tenant))))
                .retryer(Retryer.NEVER_RETRY)
                .requestInterceptor(request -> count(request.methodMetadata().method()))
                .encoder(new Jackson3Encoder(json))
                .decoder(new WireDecoder(json))
                .errorDecoder(new WireErrors(json));
        resilience = new TenantResilience(tenant.limits(), clock, waiter, chance);
        tokens = new Tokens(client(TokenApi.class, ""), tenant, resilience.pace(), clock);
    }

    private static HttpClient http(CxoneTenant tenant) {
        HttpClient.Builder http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(tenant.limits().connect())
                .executor(Executors.newVirtualThreadPerTaskExecutor());
        if ("http".equals(tenant.organisation().getScheme())) {
            http.sslContext(NoTls.context());
        }
        return http.build();
    }

    /**
     * A Feign client of the tenant.
     *
     * @param path what follows the organisation's URL, for example {@code /api/v2}
     */
    public <T> T client(Class<T> api, String path) {
        return clients.target(api, tenant.organisation() + path);
    }

    /**
     * Makes calls for one command.
     *
     * @param needed every right that the command will need: a token that tells its rights is checked for all of them
     *     before the first call
     */
    public TenantCalls calls(Set<Scope> needed) {
        return new TenantCalls(resilience, tokens, tenant, needed, clock, waiter);
    }

    /**
     * Asks for a token, and who we are for the tenant. For people who look for a fault: one attempt, no repeats.
     *
     * @throws ContactCentreException when there is no token to be had
     */
    public TenantDiagnosis diagnose() {
        return new DiagnoseTenant(client(TokenApi.class, ""), tokens, tenant, clock.instant()).diagnose();
    }

    /** How many requests were made so far, repeats included, by the name of the client's method. */
    public Map<String, Long> requestsMade() {
        Map<String, Long> made = new TreeMap<>();
        requests.forEach((name, count) -> made.put(name, count.sum()));
        return made;
    }

    /** How many of them the current thread has made. */
    public long requestsByThisThread() {
        return requestsByThread.get();
    }

    /**
     * How many requests a second the tenant takes, as far as known: as its user has told, or as its complaints have shown
     * lately; empty where neither is the case.
     */
    public OptionalDouble callsPerSecond() {
        return resilience.pace().perSecond();
    }

    /**
     * Keeps to a rate from now on, whatever was told before; what the tenant's complaints have taught stays. Safe to repeat.
     *
     * @param rate empty where none is known
     */
    public void keepTo(Optional<CallRate> rate) {
        told = rate;
        resilience.pace().keepTo(rate);
    }

    /** The rate that it keeps to as it was told; empty where none was. */
    public Optional<CallRate> told() {
        return told;
    }

    /** How many requests were answered by a complaint about their number (429). */
    public long complaints() {
        return resilience.pace().complaints();
    }

    private void count(Method method) {
        requestsByThread.set(requestsByThread.get() + 1);
        requests.computeIfAbsent(method.getName(), name -> new LongAdder()).increment();
    }

    /** Whom it leads to. */
    public CxoneTenant tenant() {
        return tenant;
    }
}
