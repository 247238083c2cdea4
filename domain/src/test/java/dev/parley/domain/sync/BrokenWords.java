package dev.parley.domain.sync;

import static dev.parley.domain.sync.BrokenFixture.desk;

import dev.parley.domain.KitMutant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Desks that change what was said, or take it wrongly. */
final class BrokenWords {
    private BrokenWords() {}

    static Stream<KitMutant<TicketDeskFixture>> all() {
        return Stream.of(
                saying("it leaves markup as it is", text -> text),
                saying(
                        "it escapes pages",
                        text -> right(text.replace("&", "&amp;").replace("<", "&lt;"))),
                saying("it cuts what is long", text -> right(text.length() > 2_000 ? text.substring(0, 2_000) : text)),
                saying("it knows only the first plane", text -> right(text.replaceAll("[^\\u0000-\\uFFFF]", "?"))),
                saying(
                        "it composes characters",
                        text -> right(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC))),
                saying("it refuses what is half", BrokenWords::refusingHalves),
                packing("it turns the order round", List::reversed),
                packing("it knows texts by their words", BrokenWords::once),
                subject("it cuts subjects at 20", subject -> subject.substring(0, Math.min(20, subject.length()))),
                subject("it has a subject of its own", subject -> "A chat"));
    }

    private static KitMutant<TicketDeskFixture> saying(String what, UnaryOperator<String> other) {
        return desk(what, (line, rules, words) -> new ReferenceDesk(line, rules, words) {
            @Override
            String plain(String text) {
                return other.apply(text);
            }
        });
    }

    private static String right(String text) {
        return new MemoryTicketDesk(java.time.Instant::now).plain(text);
    }

    private static String refusingHalves(String text) {
        if (text.contains("\ufffd")) {
            throw new DeskException(new DeskFault.Rejected(Optional.of("text"), "is not well-formed"));
        }
        return right(text);
    }

    private static KitMutant<TicketDeskFixture> packing(String what, UnaryOperator<List<TranscriptEntry>> other) {
        return desk(what, (line, rules, words) -> new ReferenceDesk(line, rules, words) {
            @Override
            void comment(TicketRef ticket, List<TranscriptEntry> entries) {
                super.comment(ticket, other.apply(entries));
            }
        });
    }

    private static List<TranscriptEntry> once(List<TranscriptEntry> entries) {
        var texts = new LinkedHashSet<String>();
        return entries.stream()
                .filter(entry -> texts.add(entry.text().substring(entry.text().indexOf('\n') + 1)))
                .toList();
    }

    private static KitMutant<TicketDeskFixture> subject(String what, UnaryOperator<String> other) {
        return desk(what, (line, rules, words) -> new ReferenceDesk(line, rules, words) {
            @Override
            public TicketRef create(NewTicket ticket, AttemptKey attempt) {
                return super.create(
                        new NewTicket(
                                ticket.key(),
                                other.apply(ticket.subject()),
                                ticket.requester(),
                                ticket.intro(),
                                ticket.state(),
                                ticket.followUpOf()),
                        attempt);
            }
        });
    }
}
