package dev.parley.domain.scenario;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for values: {@code Track order {{order}}}. What stands in the braces names a variable, or a value that
 * is generated (see {@link Variables}).
 *
 * @param text as it was written
 */
public record Template(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]+?)\\s*}}");

    /** The names in the braces, in their order, each once. */
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        PLACE.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /**
     * The text with every place filled in.
     *
     * @param values the value of a name
     */
    String filled(UnaryOperator<String> values) {
        return PLACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }

    @Override
    public String toString() {
        return text;
    }
}
