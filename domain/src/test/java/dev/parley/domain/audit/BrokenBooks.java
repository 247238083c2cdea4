package dev.parley.domain.audit;

import dev.parley.domain.conversation.ConversationId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Ways to break a book. */
final class BrokenBooks {
    private static final String TENANT = "test";

    private BrokenBooks() {}

    /** It takes each entry for another one. */
    static Supplier<ConversationBookFixture> misreading(UnaryOperator<AuditEntry> other) {
        return () -> new MemoryBookFixture(
                trail -> seen(
                        trail, record -> Stream.of(new AuditRecord(record.id(), other.apply(record.entry()), false))),
                MemoryBookFixture::intact);
    }

    /** It overlooks entries. */
    static Supplier<ConversationBookFixture> skipping(Predicate<AuditEntry> overlooked) {
        return () -> new MemoryBookFixture(
                trail -> seen(trail, record -> overlooked.test(record.entry()) ? Stream.empty() : Stream.of(record)),
                MemoryBookFixture::intact);
    }

    /** It says something else of a conversation than it should, knowing its records. */
    static Supplier<ConversationBookFixture> telling(
            BiFunction<BookedConversation, List<AuditRecord>, BookedConversation> other) {
        return told(fixture -> new Forwarding(fixture) {
            @Override
            public Optional<BookedConversation> find(ConversationId conversation) {
                return super.find(conversation).map(this::other);
            }

            private BookedConversation other(BookedConversation booked) {
                return other.apply(booked, fixture.trail().of(booked.id()));
            }
        });
    }

    /** It lists something else, knowing all conversations of the tenant, the one touched last first. */
    static Supplier<ConversationBookFixture> listing(
            BiFunction<Stream<BookedConversation>, Integer, Stream<BookedConversation>> other) {
        return told(fixture -> new Forwarding(fixture) {
            @Override
            public List<BookedConversation> latest(String tenant, int atMost) {
                return other.apply(super.latest(tenant, 10_000).stream(), atMost)
                        .toList();
            }
        });
    }

    /** It turns to other pages, knowing the last one of the page before and the page that it should turn to. */
    static Supplier<ConversationBookFixture> paging(
            BiFunction<BookedConversation, Stream<BookedConversation>, Stream<BookedConversation>> other) {
        return told(fixture -> new Forwarding(fixture) {
            @Override
            public List<BookedConversation> earlier(BookedConversation than, int atMost) {
                return other.apply(than, super.earlier(than, atMost).stream()).toList();
            }
        });
    }

    /** It chooses other loose ends, knowing those that there are. */
    static Supplier<ConversationBookFixture> loosening(
            BiFunction<Stream<BookedConversation>, MemoryBookFixture, Stream<BookedConversation>> other) {
        return told(fixture -> new Forwarding(fixture) {
            @Override
            public List<BookedConversation> looseEnds() {
                return other.apply(super.looseEnds().stream(), fixture).toList();
            }
        });
    }

    /** It lets others claim, knowing what may be claimed. */
    static Supplier<ConversationBookFixture> claiming(
            BiFunction<MemoryBookFixture, ConversationId, Optional<BookedConversation>> other) {
        return told(fixture -> new Forwarding(fixture) {
            @Override
            public Optional<BookedConversation> claim(ConversationId conversation) {
                return other.apply(fixture, conversation);
            }
        });
    }

    /** What somebody touched last who is gone. */
    static Stream<BookedConversation> touchedByTheDead(MemoryBookFixture fixture) {
        return everything(fixture)
                .filter(booked -> fixture.intact()
                        .isGone(fixture.trail().of(booked.id()).getLast().id().number()));
    }

    /** It names other runs. */
    static Supplier<ConversationBookFixture> running(BiFunction<List<String>, MemoryBookFixture, List<String>> other) {
        return told(fixture -> new Forwarding(fixture) {
            @Override
            public List<String> unfinishedRuns() {
                return other.apply(super.unfinishedRuns(), fixture);
            }
        });
    }

    /** A book for which every process is gone, also the one that is alive. */
    static MemoryConversationBook ruthless(MemoryBookFixture fixture) {
        var book = new MemoryConversationBook(fixture.trail());
        book.processDies();
        return book;
    }

    /** All conversations of the tenant, those that were heard of first in front. */
    static Stream<BookedConversation> everything(MemoryBookFixture fixture) {
        return fixture.intact().latest(TENANT, 10_000).stream().sorted(Comparator.comparing(BookedConversation::since));
    }

    private static Supplier<ConversationBookFixture> told(Function<MemoryBookFixture, ConversationBook> book) {
        return () -> new MemoryBookFixture(trail -> trail, book);
    }

    private static AuditTrail seen(AuditTrail trail, Function<AuditRecord, Stream<AuditRecord>> other) {
        return new ForwardingAuditTrail(trail) {
            @Override
            public List<AuditRecord> chain(String chain, long behind, int atMost) {
                return super.chain(chain, behind, atMost).stream()
                        .flatMap(other)
                        .toList();
            }
        };
    }

    private static class Forwarding implements ConversationBook {
        private final MemoryBookFixture fixture;

        Forwarding(MemoryBookFixture fixture) {
            this.fixture = fixture;
        }

        @Override
        public List<BookedConversation> latest(String tenant, int atMost) {
            return fixture.intact().latest(tenant, atMost);
        }

        @Override
        public List<BookedConversation> earlier(BookedConversation than, int atMost) {
            return fixture.intact().earlier(than, atMost);
        }

        @Override
        public Optional<BookedConversation> find(ConversationId conversation) {
            return fixture.intact().find(conversation);
        }

        @Override
        public List<BookedConversation> looseEnds() {
            return fixture.intact().looseEnds();
        }

        @Override
        public Optional<BookedConversation> claim(ConversationId conversation) {
            return fixture.intact().claim(conversation);
        }

        @Override
        public List<String> unfinishedRuns() {
            return fixture.intact().unfinishedRuns();
        }
    }
}
