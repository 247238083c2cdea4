package dev.parley.domain.audit;

import static dev.parley.domain.KitMutant.mutant;

import dev.parley.domain.KitMutant;
import dev.parley.domain.conversation.ConversationId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Pseudonyms that mix people up. */
final class BrokenPseudonyms {
    private BrokenPseudonyms() {}

    static Stream<KitMutant<Fixture>> all() {
        return Stream.of(
                broken(
                        "it numbers from 0 on",
                        StartsWithZero::new,
                        "aNumberOutlivesTheProcess",
                        "aValueIsTakenAsItIsSpelt",
                        "aValueKeepsItsNumber",
                        "aValueThatWasNeverMetIsInNoConversation",
                        "eachConversationIsNumberedForItself",
                        "eachKindIsNumberedForItself",
                        "manyThreadsAgreeOnTheNumbers",
                        "valuesAreNumberedAsTheyAreMet"),
                broken(
                        "it numbers anew each time",
                        NumbersAnew::new,
                        "aNumberOutlivesTheProcess",
                        "aValueIsTakenAsItIsSpelt",
                        "aValueKeepsItsNumber",
                        "eachConversationIsNumberedForItself",
                        "eachKindIsNumberedForItself",
                        "manyThreadsAgreeOnTheNumbers"),
                broken("it does not tell kinds", IgnoresKinds::new, "eachKindIsNumberedForItself"),
                broken(
                        "it does not tell conversations",
                        IgnoresConversations::new,
                        "eachConversationIsNumberedForItself"),
                broken("it spells by itself", SpellsByItself::new, "aValueIsTakenAsItIsSpelt"),
                broken(
                        "it finds the first conversation only",
                        FindsOne::new,
                        "theConversationsInWhichAValueWasMetAreFound"),
                broken(
                        "it notes down who is looked for",
                        NotesWhoIsLookedFor::new,
                        "aValueThatWasNeverMetIsInNoConversation",
                        "kindAndValueDoNotRunTogether"),
                broken("it runs kind and value together", RunsTogether::new, "kindAndValueDoNotRunTogether"),
                mutant("it forgets with the process", Forgetful::new, "aNumberOutlivesTheProcess"),
                broken(
                        "it does not count and keep in one step",
                        CountsInTwoSteps::new,
                        "manyThreadsAgreeOnTheNumbers"));
    }

    /** Pseudonyms, and what becomes of them when the process dies. */
    interface Fixture {
        Pseudonyms pseudonyms();

        void processDies();
    }

    private static KitMutant<Fixture> broken(String what, Supplier<Pseudonyms> pseudonyms, String... reds) {
        return mutant(what, () -> new Lasting(pseudonyms.get()), reds);
    }

    private record Lasting(Pseudonyms pseudonyms) implements Fixture {
        @Override
        public void processDies() {
            // They outlive it.
        }
    }

    private static final class Forgetful implements Fixture {
        private Pseudonyms pseudonyms = new MemoryPseudonyms();

        @Override
        public Pseudonyms pseudonyms() {
            return pseudonyms;
        }

        @Override
        public void processDies() {
            pseudonyms = new MemoryPseudonyms();
        }
    }

    private static class Forwarding implements Pseudonyms {
        private final Pseudonyms intact = new MemoryPseudonyms();

        @Override
        public int numberOf(ConversationId conversation, String kind, String value) {
            return intact.numberOf(conversation, kind, value);
        }

        @Override
        public Set<ConversationId> conversationsWith(String kind, String value) {
            return intact.conversationsWith(kind, value);
        }
    }

    private static final class StartsWithZero extends Forwarding {
        @Override
        public int numberOf(ConversationId conversation, String kind, String value) {
            return super.numberOf(conversation, kind, value) - 1;
        }
    }

    private static final class NumbersAnew extends Forwarding {
        private int next;

        @Override
        public synchronized int numberOf(ConversationId conversation, String kind, String value) {
            super.numberOf(conversation, kind, value);
            return ++next;
        }
    }

    private static final class IgnoresKinds extends Forwarding {
        @Override
        public int numberOf(ConversationId conversation, String kind, String value) {
            super.numberOf(conversation, kind, value);
            return super.numberOf(conversation, "any", value);
        }
    }

    private static final class IgnoresConversations extends Forwarding {
        @Override
        public int numberOf(ConversationId conversation, String kind, String value) {
            super.numberOf(conversation, kind, value);
            return super.numberOf(Entries.id("any"), kind + "s", value);
        }
    }

    private static final class SpellsByItself extends Forwarding {
        @Override
        public int numberOf(ConversationId conversation, String kind, String value) {
            return super.numberOf(conversation, kind, value.toLowerCase(Locale.ROOT));
        }
    }

    private static final class FindsOne extends Forwarding {
        @Override
        public Set<ConversationId> conversationsWith(String kind, String value) {
            return new HashSet<>(
                    super.conversationsWith(kind, value).stream().limit(1).toList());
        }
    }

    private static final class NotesWhoIsLookedFor extends Forwarding {
        @Override
        public Set<ConversationId> conversationsWith(String kind, String value) {
            super.numberOf(Entries.id("a"), kind, value);
            return super.conversationsWith(kind, value);
        }
    }

    private static final class RunsTogether extends Forwarding {
        @Override
        public int numberOf(ConversationId conversation, String kind, String value) {
            super.numberOf(conversation, "any", kind + value);
            return super.numberOf(conversation, kind, value);
        }

        @Override
        public Set<ConversationId> conversationsWith(String kind, String value) {
            return super.conversationsWith("any", kind + value);
        }
    }

    /** As if another thread always came between. */
    private static final class CountsInTwoSteps extends Forwarding {
        private final List<String> met = new ArrayList<>();
        private final Thread first = Thread.currentThread();

        @Override
        public synchronized int numberOf(ConversationId conversation, String kind, String value) {
            int number = super.numberOf(conversation, kind, value);
            met.add(value);
            return Thread.currentThread().equals(first) ? number : met.size();
        }
    }
}
