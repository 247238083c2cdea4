package dev.parley.ticketing.servicenow;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import org.junit.jupiter.api.BeforeEach;

/** A fake that has drifted away from the desk; its name keeps it out of the build's own runs. */
@Provider(ServiceNowTerms.VENDOR)
@PactFolder("target/pacts")
final class DriftedServiceNow extends ServiceNowPactProvider {
    @BeforeEach
    void drift() {
        instance.drift(
                body -> body.replace("\"sys_created_by\"", "\"author\"").replace("Record doesn't", "It doesn't"));
    }
}
