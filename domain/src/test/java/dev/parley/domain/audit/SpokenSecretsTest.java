package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenSecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "my password is [hunter2]",
                "My password for the shop is [hunter2], what now?",
                "password: [sunshine]",
                "Passwords differ. Password: [Sunshine]! Right?",
                "the password hunter, no, password [hunter22]",
                "the password was \"[correct]\" until today",
                "user=me pwd=[p@ssword]",
                "Mein WLAN-Passwort lautet [Sommer2024!x].",
                "Kennwort = [geheim_wort]",
                "mi contraseña es [Verano24]",
                "mon mot de passe : [soleil7]",
                "PIN [1234]",
                "my pin code is [123456]",
                "Meine PIN ist [0815], danke",
                "code PIN : [9876]",
                "and the CVV [737].",
                "token: [abc123def]",
                "Authorization: Bearer [c2VjcmV0LXRva2VuLTEyMw==]",
                "API key [k3y-for-you]",
                "it is [AKIAIOSFODNN7EXAMPLE] I think",
                "[ghp_0123456789abcdefghijABCDEFGHIJ012345]",
                "use [eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl] here",
                "My token is [9f86d081]: valid",
            })
    void whatIsSaidBehindItsNameIsTakenOut(String marked) {
        String text = marked.replaceAll("[\\[\\]]", "");
        String secret = marked.replaceAll("(?s).*\\[(.*)].*", "$1");

        assertThat(masked(text)).isEqualTo(text.replace(secret, "<secret-1>"));
        assertThat(masked(masked(text))).as("again").isEqualTo(masked(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my password does not work",
                "My password is wrong.",
                "password: does not work",
                "Password: yes",
                "I forgot my password for order 12345",
                "my password is 8 characters long, 100% sure",
                "I changed my password 24h ago, on 2024-05-01",
                "the password was changed on 2024-05-01",
                "Passwords need 15-20 characters",
                "Mein Passwort ist abgelaufen",
                "Passwort vergessen? Bestellung 12345",
                "mi contraseña no funciona",
                "la clave es la paciencia",
                "mon mot de passe est incorrect",
                "my PIN does not work",
                "PIN 12 times wrong",
                "the pin is gone",
                "I spin 1234 times",
                "token expired",
                "one token of love",
                "a bearer of news and of internationalization",
                "my password is <secret-1>",
                "my password is ***",
                "desk-0123456789012345678901",
                "Order 12345 is on its way",
            })
    void whatIsNoneStays(String text) {
        assertThat(masked(text)).isEqualTo(text);
    }

    @Test
    void eachIsAskedForItsOwn() {
        assertThat(SpokenSecrets.replaced("password: hunter2, PIN: 1234", secret -> "<" + secret.length() + ">"))
                .isEqualTo("password: <7>, PIN: <4>");
    }

    @Test
    void theQuickLookPassesWhateverThePatternsFind() {
        List<String> beginnings = List.of(
                "password",
                "passwort",
                "Kennwort",
                "pwd",
                "passcode",
                "passphrase",
                "contraseña",
                "CONTRASEÑA",
                "clave",
                "mot de passe",
                "token",
                "to\u212Aen",
                "pa\u017F\u017Fword",
                "p\u0131n",
                "API key",
                "api-schlüssel",
                "client secret",
                "secret key",
                "jeton",
                "clave de api",
                "clé de l'API",
                "clé d'api",
                "PIN",
                "pin-number",
                "code secret",
                "Geheimzahl",
                "cvv",
                "CVV2",
                "cvc",
                "cvc2");
        List<String> found = Stream.concat(
                        beginnings.stream()
                                .flatMap(word ->
                                        Stream.of(word + ": 4711", word + " is 'h1-nter'", word + ": sunshine")),
                        Stream.of(
                                "BEARER c2VjcmV0LXRva2VuLTEyMw",
                                "AKIAIOSFODNN7EXAMPLE",
                                "ASIAIOSFODNN7EXAMPLE",
                                "gho_0123456789abcdefghijABCDEFGHIJ012345",
                                "ghr_0123456789abcdefghijABCDEFGHIJ012345",
                                "github_pat_0123456789abcdefghijABCDEFGHIJ",
                                "GLPAT-0123456789abcdefghij",
                                "xoxb-0123456789",
                                "AIza0123456789abcdefghijABCDEFGHIJ01234",
                                "sk-0123456789abcdefghij",
                                "rk_live_0123456789abcdef",
                                "sk_test_0123456789abcdef",
                                "eyJhbGciOiJI.eyJzdWIiOiIx.c2ln"))
                .filter(text -> SpokenSecrets.ALL.stream()
                        .anyMatch(pattern -> pattern.matcher(text).find()))
                .toList();

        assertThat(found)
                .hasSizeGreaterThan(beginnings.size())
                .allMatch(SpokenSecrets::mayBeIn, "is searched for secrets")
                .anyMatch(text -> text.startsWith("to\u212Aen"))
                .anyMatch(text -> text.startsWith("p\u0131n"));
        assertThat(SpokenSecrets.ALL)
                .allMatch(pattern ->
                        found.stream().anyMatch(text -> pattern.matcher(text).find()));
        assertThat(SpokenSecrets.mayBeIn("Order 12345, due on 2024-05-01, is on its way!"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {SpokenSecrets.PASSWORD, SpokenSecrets.KEY, SpokenSecrets.PIN})
    void theQuickLookKnowsEachName(String names) {
        assertThat(alternatives(names))
                .hasSizeGreaterThan(4)
                .allMatch(name -> SpokenSecrets.BEGINNINGS.stream().anyMatch(name::contains), "is looked for");
        assertThat(alternatives("(?:\\bpasskey|cl(?:e|é))(?!x)")).containsExactly("\\bpasskey", "cl(?:e|é)");
    }

    /** Of the first group in a pattern. */
    private static List<String> alternatives(String pattern) {
        var found = new ArrayList<String>(List.of(""));
        int depth = 0;
        for (char c : pattern.substring(pattern.indexOf("(?:") + 3).toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0) {
                return found;
            }
            if (c == '|' && depth == 0) {
                found.add("");
            } else {
                found.add(found.removeLast() + c);
            }
        }
        throw new IllegalArgumentException(pattern);
    }

    private static String masked(String text) {
        return SpokenSecrets.replaced(text, secret -> "<secret-1>");
    }
}
