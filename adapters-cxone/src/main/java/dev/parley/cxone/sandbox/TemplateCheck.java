package dev.parley.cxone.sandbox;

import java.util.Set;
import java.util.TreeSet;

/** Finds the template that names something nobody will ever fill in. */
final class TemplateCheck {
    private TemplateCheck() {}

    static Template of(String file, int line, String text, Set<String> groups) {
        Template template = Template.of(text);
        for (Template.Place place : template.places()) {
            String name = place.name();
            boolean known = groups.contains(name) || named(name, "session.") || named(name, "profile.");
            if (!known) {
                String named =
                        groups.isEmpty() ? "no groups" : "the groups " + String.join(", ", new TreeSet<>(groups));
                throw new BotScriptException(
                        file,
                        line,
                        "nothing fills in ${" + name + "}: there are session.…, profile.… and here " + named
                                + ". A group is written (?<name>…) in 'regex'.");
            }
        }
        return template;
    }

    private static boolean named(String name, String start) {
        return name.startsWith(start) && name.length() > start.length();
    }
}
