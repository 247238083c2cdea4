package dev.parley.shell.command;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What TAB offers where a value is typed. Must answer fast and may fail: a failure offers nothing. */
@FunctionalInterface
public interface Suggestions {

    /** All values that may stand here; who asks keeps those that fit what is typed. */
    List<Suggestion> offer(Typed typed);

    /** Nothing to offer. */
    static Suggestions none() {
        return typed -> List.of();
    }

    /** Always the same words. */
    static Suggestions words(Collection<String> words) {
        return typed -> words.stream().map(Suggestion::of).toList();
    }

    /**
     * What is known of the line so far.
     *
     * @param word the word at the cursor, up to the cursor
     * @param tenant the tenant that the line names with {@code --tenant}, if it does
     * @param places what stands in the places of the command before this word
     */
    record Typed(String word, Optional<String> tenant, List<String> places) {}

    /**
     * One offer.
     *
     * @param value the word itself
     * @param about a few words beside it, may be empty
     * @param complete whether the word ends there (a blank follows)
     */
    record Suggestion(String value, String about, boolean complete) {

        /** A word that needs no explanation. */
        public static Suggestion of(String value) {
            return new Suggestion(value, "", true);
        }

        /** A word with an explanation. */
        public static Suggestion of(String value, String about) {
            return new Suggestion(value, about, true);
        }
    }
}
