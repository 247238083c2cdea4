package dev.parley.cxone.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places to fill in: {@code ${order}}, {@code ${profile.firstName|there}} (what follows the bar is said
 * when there is nothing to fill in).
 */
record Template(String text, List<Place> places) {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}|]*)(?:\\|([^}]*))?\\}");

    /** One place: what to fill in, and what to say when there is nothing. */
    record Place(String name, String otherwise, int from, int to) {}

    static Template of(String text) {
        List<Place> places = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            String otherwise = Optional.ofNullable(matcher.group(2)).orElse("");
            places.add(new Place(matcher.group(1).strip(), otherwise, matcher.start(), matcher.end()));
        }
        return new Template(text, List.copyOf(places));
    }

    String fill(Function<String, Optional<String>> values) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (Place place : places) {
            filled.append(text, at, place.from());
            filled.append(
                    values.apply(place.name()).filter(value -> !value.isBlank()).orElse(place.otherwise()));
            at = place.to();
        }
        return filled.append(text, at, text.length()).toString();
    }
}
