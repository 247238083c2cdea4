package dev.parley.domain.audit;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The secrets that somebody says in words: what stands behind "password", "PIN" or "token" in English, German, Spanish or
 * French and looks like one, and keys to which their issuer gave a form of their own. A mere word is none, unless it is
 * quoted or stands alone behind "password:", because "my password is wrong" gives nothing away. Safe for many threads, and
 * to repeat with anything that stands in angle brackets.
 */
public final class SpokenSecrets {
    static final String PASSWORD = "(?:passwor[dt]|kennwort|\\bpwd|\\bpasscode|\\bpassphrase|\\bcontraseña"
            + "|\\bclave|\\bmot de passe)(?!\\p{L})";
    static final String KEY = "\\b(?:token|api[ -]?(?:key|schlüssel)|client[ -]secret|secret[ -]key|jeton"
            + "|clave (?:de )?api|clé (?:d'|de l')?api)(?!\\p{L})";
    static final String PIN =
            "\\b(?:pin(?:[ -]?(?:code|number|nummer))?|code (?:pin|secret)|geheimzahl|cvv2?|cvc2?)(?!\\p{L})";
    private static final String WHICH = "(?: (?:for|to|für|zum?|para|del?|pour|du)(?: [\\p{L}-]{1,30}){1,3})?";
    private static final String COLON = "\\s*[:=]\\s*";
    private static final String IS = "\\s+(?:is|was|ist|war|lautet|es|era|est|était)"
            + "(?: (?:now|still|jetzt|noch|ahora|maintenant))?\\s*:?\\s+";
    private static final String QUOTE = "[\"'«»„“”‚‘’`]";
    private static final String INSIDE = "[^\\s\"'«»„“”‚‘’`<>]";
    private static final String LAST = "[^\\s\"'«»„“”‚‘’`<>.,:;!?%()]";
    private static final String END = "(?![\\p{L}\\d]|[.,:/-]\\d)";

    /** Four digits or more, or letters and digits, or letters with such a sign between them as words do not have. */
    private static final String UNLIKE_A_WORD = "(?:\\d{4,}" + END + "|(?=" + INSIDE + "{0,64}\\d)(?=" + INSIDE
            + "{0,64}\\p{L})" + INSIDE + "{3,2000}" + LAST + "|(?=" + INSIDE
            + "{0,64}[\\p{L}\\d][@#$%&*+_=!^~]+[\\p{L}\\d])"
            + INSIDE + "{3,2000}" + LAST + ")";

    /** The secret is the group in each. */
    static final List<Pattern> ALL = Stream.of(
                    "(?:" + PASSWORD + "|" + KEY + "|" + PIN + ")" + WHICH + "(?:" + COLON + "|" + IS + "|\\s+)" + QUOTE
                            + "\\s?(" + INSIDE + "{3,2000})\\s?" + QUOTE,
                    "(?:" + PASSWORD + "|" + KEY + ")" + WHICH + "(?:" + COLON + "|" + IS + "|\\s+(?=\\S{6}))("
                            + UNLIKE_A_WORD + ")",
                    PASSWORD + WHICH + COLON + "(\\p{L}{4,40})(?=[.;!?]?\\s*$|[.;!?]\\s)",
                    PIN + WHICH + "(?:" + COLON + "|" + IS + "|\\s+)(\\d{3,8})" + END,
                    "\\bbearer\\s+(?=\\S{0,64}\\d)([\\w.~+/-]{16,2000}=*)",
                    "\\b((?-i:(?:AKIA|ASIA)[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\\w{22,255}"
                            + "|glpat-[\\w-]{20,255}|xox[abeoprs]-[A-Za-z0-9-]{10,255}|AIza[\\w-]{35}"
                            + "|sk-(?=\\S{0,64}\\d)[\\w-]{20,255}|[rs]k_(?:live|test)_\\w{16,255}"
                            + "|eyJ[\\w-]{8,2000}\\.eyJ[\\w-]{8,4000}\\.[\\w-]{0,2000}))(?![\\w-])")
            .map(pattern -> Pattern.compile(
                    pattern,
                    Pattern.CASE_INSENSITIVE
                            | Pattern.UNICODE_CASE
                            | Pattern.UNICODE_CHARACTER_CLASS
                            | Pattern.MULTILINE))
            .toList();

    /** Without one of these in it, in small letters, a text gives none of the patterns anything to find. */
    static final List<String> BEGINNINGS = List.of(
            "passwor",
            "kennwort",
            "pwd",
            "passcode",
            "passphrase",
            "contraseña",
            "clave",
            "passe",
            "token",
            "api",
            "secret",
            "jeton",
            "pin",
            "geheimzahl",
            "cvv",
            "cvc",
            "bearer",
            "akia",
            "asia",
            "ghp_",
            "gho_",
            "ghu_",
            "ghs_",
            "ghr_",
            "github_pat_",
            "glpat-",
            "xox",
            "aiza",
            "sk-",
            "k_live_",
            "k_test_",
            "eyj");

    private SpokenSecrets() {}

    /**
     * The text with something else for each of them.
     *
     * @param instead what to put for a secret
     */
    public static String replaced(String text, UnaryOperator<String> instead) {
        String replaced = text;
        if (mayBeIn(text)) {
            for (Pattern pattern : ALL) {
                replaced = replaced(replaced, pattern, instead);
            }
        }
        return replaced;
    }

    /** Whether a text is worth the search, which costs far more: it holds what one of them is called or begins with. */
    static boolean mayBeIn(String text) {
        String folded = folded(text);
        return BEGINNINGS.stream().anyMatch(folded::contains);
    }

    /** As the patterns compare letters. */
    private static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(Character.toLowerCase(Character.toUpperCase(text.charAt(i))));
        }
        return folded.toString();
    }

    private static String replaced(String text, Pattern pattern, UnaryOperator<String> instead) {
        Matcher matcher = pattern.matcher(text);
        var out = new StringBuilder();
        int copied = 0;
        while (matcher.find()) {
            out.append(text, copied, matcher.start(1)).append(instead.apply(matcher.group(1)));
            copied = matcher.end(1);
        }
        return copied == 0 ? text : out.append(text, copied, text.length()).toString();
    }
}
