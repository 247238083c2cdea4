package dev.parley.cxone.sandbox;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a visitor's message must be like for a rule to answer it. Case never counts in words, in any language.
 *
 * @param pattern what its words must be like
 * @param postbacks one of which must come with it, letter by letter; none where words count
 */
record Trigger(Optional<Pattern> pattern, List<String> postbacks) {
    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL;

    /** Anything. */
    static Trigger any() {
        return new Trigger(Optional.empty(), List.of());
    }

    /** A message that holds the expression somewhere. */
    static Trigger regex(String expression) {
        return new Trigger(Optional.of(Pattern.compile(normal(expression), FLAGS)), List.of());
    }

    /** A message that holds one of these words or phrases, as whole words. */
    static Trigger words(List<String> words) {
        String any = words.stream()
                .map(word -> Pattern.quote(normal(word.strip())).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])"));
        return new Trigger(Optional.of(Pattern.compile(any, FLAGS)), List.of());
    }

    /** A click on a button with one of these postbacks. */
    static Trigger postbacks(List<String> postbacks) {
        return new Trigger(Optional.empty(), List.copyOf(postbacks));
    }

    boolean fitsAnything() {
        return pattern.isEmpty() && postbacks.isEmpty();
    }

    Set<String> groups() {
        return pattern.map(p -> p.namedGroups().keySet()).orElse(Set.of());
    }

    /** The named groups where the message fits, empty where it does not. */
    Optional<Map<String, String>> match(String message, Optional<String> postback) {
        if (!postbacks.isEmpty()) {
            return postback.filter(postbacks::contains).map(clicked -> Map.of());
        }
        if (pattern.isEmpty()) {
            return Optional.of(Map.of());
        }
        Matcher matcher = pattern.get().matcher(normal(message));
        if (!matcher.find()) {
            return Optional.empty();
        }
        Map<String, String> found = new HashMap<>();
        for (String group : groups()) {
            String value = matcher.group(group);
            if (value != null) {
                found.put(group, value);
            }
        }
        return Optional.of(found);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
