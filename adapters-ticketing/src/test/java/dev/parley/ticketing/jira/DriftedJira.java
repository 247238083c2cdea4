package dev.parley.ticketing.jira;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fake that has drifted away from the desk; its name keeps it out of the build's own runs. */
@Provider(JiraTerms.VENDOR)
@PactFolder("target/pacts")
final class DriftedJira extends JiraPactProvider {
    @BeforeEach
    void drift() {
        jira.drift(body -> body.replace("\"isLast\"", "\"last\"").replace("\"parley.entries\"", "\"entries\""));
    }

    /** The vendor's contract would say so, too: here the pact is what is tried. */
    @AfterEach
    void forgive() {
        jira.breaches();
    }
}
