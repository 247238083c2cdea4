package dev.parley.domain.sync;

import dev.parley.domain.KitMutant;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.ContactCentreException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Feeds that lose changes, mix them up, or tell half of what was said. */
final class BrokenFeeds {
    private static final int PAGE = 100;

    private BrokenFeeds() {}

    static Stream<KitMutant<FakeFeedFixture>> all() {
        return Stream.concat(listing(), telling());
    }

    private static Stream<KitMutant<FakeFeedFixture>> listing() {
        return Stream.of(
                broken(
                        "its lower bound is exclusive",
                        intact -> asking(intact, (from, upTo) -> intact.read(from.plusNanos(1), upTo)),
                        "theLowerBoundIsInclusive",
                        "whatChangesMeanwhileComesThenOrWithTheNextCall"),
                broken(
                        "its upper bound is inclusive",
                        intact -> asking(intact, (from, upTo) -> intact.read(from, upTo.plusNanos(1))),
                        "theUpperBoundIsExclusive"),
                broken(
                        "it knows no lower bound",
                        intact -> asking(intact, (from, upTo) -> intact.read(Instant.MIN, upTo)),
                        "theLowerBoundIsInclusive",
                        "nothingComesWhereNothingChanged"),
                broken(
                        "it hands over the newest first",
                        intact -> asking(
                                intact, (from, upTo) -> intact.read(from, upTo).reversed()),
                        "changesComeOldestFirst",
                        "aChangeTellsWhenItWasAndHowTheConversationStandsSince",
                        "theLowerBoundIsInclusive",
                        "severalPagesAreOneRowWithEachConversationOnce",
                        "moreThanAPageMayHaveChangedAtOneTime",
                        "whoSaysNoGetsNoMore"),
                broken(
                        "it tells our time for the vendor's",
                        intact -> asking(
                                intact,
                                (from, upTo) -> intact.read(from, upTo).stream()
                                        .map(change -> new Change(
                                                change.conversation(),
                                                change.at().plus(Duration.ofMillis(1))))
                                        .toList()),
                        "aChangeTellsWhenItWasAndHowTheConversationStandsSince",
                        "theLowerBoundIsInclusive",
                        "theUpperBoundIsExclusive"),
                broken(
                        "it repeats the last of a page on the next",
                        intact -> asking(intact, (from, upTo) -> {
                            var listed = new ArrayList<>(intact.read(from, upTo));
                            if (listed.size() > PAGE) {
                                listed.add(PAGE, listed.get(PAGE - 1));
                            }
                            return listed;
                        }),
                        "severalPagesAreOneRowWithEachConversationOnce",
                        "moreThanAPageMayHaveChangedAtOneTime",
                        "whatChangesMeanwhileComesThenOrWithTheNextCall"),
                broken(
                        "it goes on behind the last time of a page",
                        intact -> asking(intact, (from, upTo) -> BrokenFeeds.byTimeAlone(intact, from, upTo)),
                        "moreThanAPageMayHaveChangedAtOneTime"),
                broken("it hears no no", Deafness::new, "whoSaysNoGetsNoMore"),
                broken("it pages by place", ByPlace::new, "whatChangesMeanwhileComesThenOrWithTheNextCall"));
    }

    private static Stream<KitMutant<FakeFeedFixture>> telling() {
        return Stream.of(
                broken(
                        "it tells the newest page only",
                        intact -> telling(intact, said -> said.subList(Math.max(0, said.size() - PAGE), said.size())),
                        "whatWasSaidIsToldWholeAndInItsOrder"),
                broken(
                        "it tells the newest first",
                        intact -> telling(intact, List::reversed),
                        "whatWasSaidIsToldWholeAndInItsOrder"),
                broken(
                        "it tells the last message twice",
                        intact -> telling(intact, said -> {
                            var twice = new ArrayList<>(said);
                            said.stream().skip(Math.max(0, said.size() - 1)).forEach(twice::add);
                            return twice;
                        }),
                        "whatWasSaidIsToldWholeAndInItsOrder"),
                broken("it tells what others said", Gossip::new, "whereNothingWasSaidNothingIsTold"),
                broken("it knows everybody", Polite::new, "whatWasSaidWhereNobodyWasIsNotFound"));
    }

    private static KitMutant<FakeFeedFixture> broken(String what, Function<Whole, DeltaFeed> how, String... reds) {
        return KitMutant.mutant(what, () -> new FakeFeedFixture(fake -> how.apply(new Whole(fake))), reds);
    }

    private interface Asking {
        List<Change> read(Instant from, Instant upTo);
    }

    private static DeltaFeed asking(Whole intact, Asking otherwise) {
        return new Forwarding(intact) {
            @Override
            public void changes(Instant from, Instant upTo, Predicate<Change> taker) {
                for (Change change : otherwise.read(from, upTo)) {
                    if (!taker.test(change)) {
                        return;
                    }
                }
            }
        };
    }

    private static DeltaFeed telling(Whole intact, UnaryOperator<List<Message>> otherwise) {
        return new Forwarding(intact) {
            @Override
            public List<Message> said(ConversationId conversation) {
                return otherwise.apply(super.said(conversation));
            }
        };
    }

    /** Pages of a hundred, the next one from behind the last time of the one before. */
    private static List<Change> byTimeAlone(Whole intact, Instant from, Instant upTo) {
        List<Change> all = intact.read(from, upTo);
        List<Change> met = new ArrayList<>();
        while (!all.isEmpty()) {
            List<Change> page = all.subList(0, Math.min(PAGE, all.size()));
            met.addAll(page);
            Instant last = page.getLast().at();
            all = all.stream().filter(change -> change.at().isAfter(last)).toList();
        }
        return met;
    }

    /** The fake, read at once. */
    private record Whole(DeltaFeed fake) {
        List<Change> read(Instant from, Instant upTo) {
            List<Change> all = new ArrayList<>();
            fake.changes(from, upTo, all::add);
            return all;
        }
    }

    private static class Forwarding implements DeltaFeed {
        private final Whole intact;

        Forwarding(Whole intact) {
            this.intact = intact;
        }

        @Override
        public void changes(Instant from, Instant upTo, Predicate<Change> taker) {
            intact.fake().changes(from, upTo, taker);
        }

        @Override
        public List<Message> said(ConversationId conversation) {
            return intact.fake().said(conversation);
        }

        List<Change> read(Instant from, Instant upTo) {
            return intact.read(from, upTo);
        }
    }

    private static final class Deafness extends Forwarding {
        Deafness(Whole intact) {
            super(intact);
        }

        @Override
        public void changes(Instant from, Instant upTo, Predicate<Change> taker) {
            List<Boolean> unheard = new ArrayList<>();
            super.changes(from, upTo, change -> unheard.add(taker.test(change)));
        }
    }

    /** Offsets under a list that moves. */
    private static final class ByPlace extends Forwarding {
        ByPlace(Whole intact) {
            super(intact);
        }

        @Override
        public void changes(Instant from, Instant upTo, Predicate<Change> taker) {
            Set<ConversationId> met = new HashSet<>();
            List<Change> page = page(from, upTo, 0);
            for (int place = PAGE; !page.isEmpty(); place += PAGE) {
                for (Change change : page) {
                    if (met.add(change.conversation().id()) && !taker.test(change)) {
                        return;
                    }
                }
                page = page(from, upTo, place);
            }
        }

        private List<Change> page(Instant from, Instant upTo, int place) {
            return read(from, upTo).stream().skip(place).limit(PAGE).toList();
        }
    }

    private static final class Gossip extends Forwarding {
        Gossip(Whole intact) {
            super(intact);
        }

        @Override
        public List<Message> said(ConversationId conversation) {
            List<Message> own = super.said(conversation);
            return own.isEmpty()
                    ? read(Instant.MIN, Instant.MAX).stream()
                            .flatMap(change -> super.said(change.conversation().id()).stream())
                            .toList()
                    : own;
        }
    }

    private static final class Polite extends Forwarding {
        Polite(Whole intact) {
            super(intact);
        }

        @Override
        public List<Message> said(ConversationId conversation) {
            try {
                return super.said(conversation);
            } catch (ContactCentreException e) {
                return List.of();
            }
        }
    }
}
