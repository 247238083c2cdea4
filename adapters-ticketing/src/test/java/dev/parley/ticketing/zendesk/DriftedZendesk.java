package dev.parley.ticketing.zendesk;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fake that has drifted away from the desk; its name keeps it out of the build's own runs. */
@Provider(ZendeskTerms.VENDOR)
@PactFolder("target/pacts")
final class DriftedZendesk extends ZendeskPactProvider {
    @BeforeEach
    void drift() {
        zendesk.drift(body -> body.replace("\"external_id\"", "\"externalId\"").replace("\"Comment\"", "\"Change\""));
    }

    /** The vendor's contract would say so, too: here the pact is what is tried. */
    @AfterEach
    void forgive() {
        zendesk.breaches();
    }
}
