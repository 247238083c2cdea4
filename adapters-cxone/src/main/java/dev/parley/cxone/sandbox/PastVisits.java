package dev.parley.cxone.sandbox;

import java.util.List;

/** What visitors of the bots that come along have said: resolved, handed over, given up, met with silence. */
final class PastVisits {
    private static final List<Visit> VISITS = List.of(
            new Visit("order-bot", true, "Hello", "Where is order 48213?", "Thank you, that solved it"),
            new Visit("order-bot", true, "I want to return something", "48213", "Can I send it back?", "Thanks"),
            new Visit("order-bot", false, "Track order 77120", "I would like to talk to an agent"),
            new Visit("order-bot", false, "Hello"),
            new Visit("order-bot", true, "order 10044", "order 10045", "order 10046", "thanks"),
            new Visit("billing-bot", true, "I do not understand my invoice", "I want a refund", "thank you"),
            new Visit("billing-bot", false, "I have a complaint"),
            new Visit("billing-bot", true, "My lawyer will call you"),
            new Visit("retouren-bot", true, "Hallo", "Ich möchte etwas zurückschicken", "48213", "Danke, hat geklappt"),
            new Visit("retouren-bot", false, "Ich möchte mit jemandem sprechen", "Einen Mitarbeiter bitte"),
            new Visit("retouren-bot", true, "Umtausch, andere Größe", "77120", "tschüss"));
    private static final List<String> FIRST =
            List.of("Ada", "Ben", "Chiara", "Deniz", "Eva", "Finn", "Grace", "Hugo", "Ines", "Jonas");
    private static final List<String> LAST =
            List.of("Adler", "Brown", "Costa", "Dietz", "Evans", "Fischer", "Garcia", "Huber", "Ito", "Jensen");

    private PastVisits() {}

    /** @param closes whether the visitor closes the conversation behind the last line, where nobody else does */
    record Visit(String bot, boolean closes, List<String> lines) {
        private Visit(String bot, boolean closes, String... lines) {
            this(bot, closes, List.of(lines));
        }
    }

    static Visit visit(Dice dice) {
        return VISITS.get(dice.below(VISITS.size()));
    }

    static String firstName(Dice dice) {
        return FIRST.get(dice.below(FIRST.size()));
    }

    static String lastName(Dice dice) {
        return LAST.get(dice.below(LAST.size()));
    }
}
