package dev.parley.cxone.conversations;

import dev.parley.cxone.sandbox.Route;
import dev.parley.cxone.sandbox.Weather;
import dev.parley.domain.sync.DeltaFeedContract;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;

/** The feed keeps its contract through storm: resets, 5xx, 429, cut JSON, HTML, refused tokens, repeated rows. */
class StormyServerFeedContractTest implements DeltaFeedContract {
    private static final Set<Route> READ = Set.of(Route.TOKEN, Route.LIST, Route.INTERACTIONS);
    private static final Weather STORM = Weather.storm(5);

    private final SandboxFeedFixture fixture = new SandboxFeedFixture(
            call -> READ.contains(call.route()) ? STORM.next(call) : Optional.empty(), UnaryOperator.identity());

    @Override
    public SandboxFeedFixture fixture() {
        return fixture;
    }

    @AfterEach
    void close() {
        fixture.close();
    }
}
