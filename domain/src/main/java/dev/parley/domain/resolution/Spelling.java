package dev.parley.domain.resolution;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Brings the many ways to write a word to one: case, accents, umlauts, short forms with and without their apostrophe. */
final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Map<String, List<String>> WHOLE = Map.ofEntries(
            Map.entry("can't", List.of("can", "not")),
            Map.entry("cant", List.of("can", "not")),
            Map.entry("cannot", List.of("can", "not")),
            Map.entry("won't", List.of("will", "not")),
            Map.entry("wont", List.of("will", "not")),
            Map.entry("dont", List.of("do", "not")),
            Map.entry("doesnt", List.of("does", "not")),
            Map.entry("didnt", List.of("did", "not")),
            Map.entry("isnt", List.of("is", "not")),
            Map.entry("wasnt", List.of("was", "not")),
            Map.entry("hasnt", List.of("has", "not")),
            Map.entry("havent", List.of("have", "not")),
            Map.entry("couldnt", List.of("could", "not")),
            Map.entry("thats", List.of("that", "is")),
            Map.entry("gonna", List.of("going", "to")),
            Map.entry("let's", List.of("let", "us")),
            Map.entry("s'il", List.of("si", "il")),
            Map.entry("s'ils", List.of("si", "ils")));

    private static final Map<String, String> ENDINGS =
            Map.of("n't", "not", "'s", "is", "'re", "are", "'ve", "have", "'ll", "will", "'d", "would", "'m", "am");

    private static final Map<String, String> BEGINNINGS = Map.of(
            "n'", "ne", "c'", "ce", "j'", "je", "d'", "de", "s'", "se", "l'", "le", "m'", "me", "qu'", "que", "lorsqu'",
            "lorsque");

    private Spelling() {}

    /** The words behind one written word. */
    static List<String> words(String written) {
        String lower = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        List<String> whole = WHOLE.get(lower);
        if (whole != null) {
            return whole;
        }
        if (lower.indexOf('\'') < 0) {
            return List.of(plain(lower));
        }
        for (var ending : ENDINGS.entrySet()) {
            if (lower.length() > ending.getKey().length() && lower.endsWith(ending.getKey())) {
                String stem =
                        lower.substring(0, lower.length() - ending.getKey().length());
                return List.of(plain(stem), ending.getValue());
            }
        }
        for (var beginning : BEGINNINGS.entrySet()) {
            if (lower.length() > beginning.getKey().length() && lower.startsWith(beginning.getKey())) {
                var words = new ArrayList<String>();
                words.add(beginning.getValue());
                words.addAll(words(lower.substring(beginning.getKey().length())));
                return words;
            }
        }
        return List.of(plain(lower.replace("'", "")));
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > '\u007f') {
                return false;
            }
        }
        return true;
    }

    /** Spanish tells "yes" from "if" by the accent alone, so that one stays. */
    private static String plain(String lower) {
        if (isAscii(lower)) {
            return lower;
        }
        String composed = Normalizer.normalize(lower, Normalizer.Form.NFC);
        if (composed.equals("sí")) {
            return composed;
        }
        String spelled = composed.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFD)).replaceAll("");
    }
}
