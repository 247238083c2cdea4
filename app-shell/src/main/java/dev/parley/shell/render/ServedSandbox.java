package dev.parley.shell.render;

/**
 * How a served sandbox is reached. Its client is known to everyone, so its secret is none.
 *
 * @param orgUrl base URL
 * @param clientId the client
 * @param clientSecret what everybody knows
 */
public record ServedSandbox(String orgUrl, String clientId, String clientSecret) {

    /** As lines for a shell. */
    public static void write(ServedSandbox it, Screen screen) {
        screen.line("export CXONE_ORG_URL=" + it.orgUrl);
        screen.line("export CXONE_CLIENT_ID=" + it.clientId);
        screen.line("export CXONE_CLIENT_SECRET=" + it.clientSecret);
    }
}
