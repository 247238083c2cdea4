package dev.parley.cxone.conversations;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import dev.parley.cxone.sandbox.Fault;
import dev.parley.cxone.sandbox.Route;
import java.util.Map;
import java.util.Optional;

/** A sandbox that has drifted away from the client; its name keeps it out of the build's own runs. */
@Provider(PactParties.PROVIDER)
@PactFolder("target/pacts")
final class DriftedSandbox extends SandboxProvider {
    @Override
    Optional<Fault> drift(Route route) {
        return switch (route) {
            case TOKEN -> answer(200, "{\"accessToken\": \"t\", \"expires_in\": 3600}"); // another field
            case CREATE -> answer(202, "{\"id\": \"1\"}"); // another status
            case INTERACTIONS -> answer(200, "{\"items\": []}"); // another shape
            case LIST -> answer(200, "{\"entities\": [{\"id\": 7}], \"nextUri\": null}"); // another type
            case ANALYTICS -> answer(200, "{\"total\": 1}"); // without what is read
            case SEND, LOOK, UPDATE, CLIENT -> Optional.empty();
        };
    }

    private static Optional<Fault> answer(int status, String body) {
        return Optional.of(new Fault.Instead(status, Map.of("Content-Type", "application/json"), body));
    }
}
