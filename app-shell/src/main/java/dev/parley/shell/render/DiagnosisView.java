package dev.parley.shell.render;

import java.util.List;

/**
 * What a tenant says of the client that asks it.
 *
 * @param organisation the base URL that was asked
 * @param tokenScopes what the token grants; empty where the tenant does not tell
 * @param client what the tenant calls the client; empty where it does not tell
 * @param clientScopes what the client may be granted; empty where the tenant does not tell
 */
public record DiagnosisView(String organisation, List<String> tokenScopes, String client, List<String> clientScopes) {

    /** Writes it for people. */
    public static void write(DiagnosisView told, Screen screen) {
        screen.line("organisation   " + told.organisation());
        screen.line("a token        is granted");
        screen.line("the token has  " + words(told.tokenScopes()));
        screen.line("the client is  " + (told.client().isEmpty() ? "not told" : told.client()));
        screen.line("it may have    " + words(told.clientScopes()));
    }

    private static String words(List<String> scopes) {
        return scopes.isEmpty() ? "not told" : String.join(", ", scopes);
    }
}
