package dev.parley.shell.render;

import dev.parley.cxone.sandbox.SandboxClient;
import java.net.URI;

/**
 * How a served sandbox is reached. Its client is known to everyone, so its secret is none.
 *
 * @param orgUrl base URL
 * @param clientId the client
 * @param clientSecret what everybody knows
 */
public record ServedSandbox(String orgUrl, String clientId, String clientSecret) {

    /** The sandbox behind that URL. */
    public static ServedSandbox at(URI url) {
        SandboxClient client = SandboxClient.builtIn();
        return new ServedSandbox(url.toString(), client.id(), client.secret().reveal());
    }

    /** As lines for a shell. */
    public static void write(ServedSandbox it, Screen screen) {
        screen.line("export CXONE_ORG_URL=" + it.orgUrl);
        screen.line("export CXONE_CLIENT_ID=" + it.clientId);
        screen.line("export CXONE_CLIENT_SECRET=" + it.clientSecret);
    }
}
