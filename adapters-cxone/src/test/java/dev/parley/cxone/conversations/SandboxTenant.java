package dev.parley.cxone.conversations;

import dev.parley.cxone.sandbox.Sandbox;
import dev.parley.cxone.sandbox.SandboxClient;
import dev.parley.cxone.sandbox.SandboxRules;
import dev.parley.cxone.sandbox.SandboxSettings;
import dev.parley.cxone.sandbox.Weather;
import dev.parley.cxone.tenant.CallLimits;
import dev.parley.cxone.tenant.CxoneTenant;
import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.TenantConnection;
import dev.parley.domain.Secret;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.PollSchedule;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A sandbox and a client of it, both on one virtual time. */
final class SandboxTenant implements AutoCloseable {
    static final String SECRET = "s3cr3t-of-the-test";
    static final SandboxClient CLIENT =
            new SandboxClient("tester", Secret.of(SECRET), Set.copyOf(SandboxClient.ALL_SCOPES));

    final VirtualTime time = new VirtualTime();
    final Sandbox sandbox;
    final ConversationsProfile profile;

    /** The rules of a server that keeps only what the API states. */
    static SandboxRules bare(SandboxRules rules) {
        return rules.but()
                .idempotencyKeys(false)
                .preferWait(false)
                .listMoves(false)
                .build();
    }

    static SandboxTenant calm() {
        return with(Weather.calm(), UnaryOperator.identity());
    }

    static SandboxTenant in(Weather weather) {
        return with(weather, UnaryOperator.identity());
    }

    static SandboxTenant with(Weather weather, UnaryOperator<SandboxRules> rules) {
        return with(weather, rules, List.of(CLIENT), CallLimits.STANDARD);
    }

    static SandboxTenant with(
            Weather weather, UnaryOperator<SandboxRules> rules, List<SandboxClient> clients, CallLimits limits) {
        return new SandboxTenant(weather, rules, clients, limits);
    }

    private SandboxTenant(
            Weather weather, UnaryOperator<SandboxRules> rules, List<SandboxClient> clients, CallLimits limits) {
        sandbox = Sandbox.start(SandboxSettings.inMemory(time, time)
                .withBots(bots())
                .withClients(clients)
                .withRules(rules.apply(SandboxRules.standard()))
                .withWeather(weather)
                .withLongestDrip(Duration.ofSeconds(1)));
        profile = profile(sandbox.baseUrl(), SECRET, limits, time);
    }

    static ConversationsProfile profile(URI url, String secret, CallLimits limits, VirtualTime time) {
        return profile(url, secret, limits, time, PollSchedule.standard());
    }

    static ConversationsProfile profile(
            URI url, String secret, CallLimits limits, VirtualTime time, PollSchedule schedule) {
        var tenant = new CxoneTenant(url, "tester", Secret.of(secret), limits);
        var connection = new TenantConnection(tenant, time, time, new Random(1));
        return new ConversationsProfile(connection, schedule, time, time);
    }

    ContactCentre centre() {
        return profile.contactCentre(EnumSet.of(Scope.CONVERSATIONS_READ, Scope.CONVERSATIONS_WRITE));
    }

    @Override
    public void close() {
        sandbox.close();
    }

    private static Path bots() {
        try {
            return Path.of(Objects.requireNonNull(SandboxTenant.class.getResource("bots"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
