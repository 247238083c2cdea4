package dev.parley.ticketing.webhook;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import org.junit.jupiter.api.BeforeEach;

/** A receiver that has drifted away from the desk; its name keeps it out of the build's own runs. */
@Provider(WebhookTerms.VENDOR)
@PactFolder("target/pacts")
final class DriftedReceiver extends WebhookPactProvider {
    @BeforeEach
    void drift() {
        receiver.drift(body -> body.replace("\"entries\"", "\"messages\""));
    }
}
