package dev.parley.ticketing.requesttracker;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import dev.parley.ticketing.fake.DriftingLine;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;

/** A server that has drifted away from the desk; its name keeps it out of the build's own runs. */
@Provider(RequestTrackerTerms.VENDOR)
@PactFolder("target/pacts")
final class DriftedRequestTracker extends RequestTrackerPactProvider {
    private DriftingLine line;

    @Override
    URI target(URI server) {
        line = new DriftingLine(
                server, body -> body.replace("\"Data\"", "\"Subject\"").replace("\"stalled\"", "\"waiting\""));
        return line.uri();
    }

    @AfterEach
    void hangUp() {
        line.close();
    }
}
