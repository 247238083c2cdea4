package dev.parley.ticketing.servicenow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.sync.AttemptKey;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.MarkLine;
import dev.parley.domain.sync.NewTicket;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketSnapshot;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TranscriptEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is particular to ServiceNow; all else is in the kit. */
class ServiceNowDeskIT {
    private static final AttemptKey ATTEMPT = new AttemptKey("a");
    private static final ExternalKey KEY = new ExternalKey("cxone.t.c-1");

    private final FakeServiceNow instance = new FakeServiceNow(new VirtualTime());
    private final TicketDesk desk = desk(Map.of());

    private TicketDesk desk(Map<String, String> settings) {
        Map<String, String> given = new HashMap<>(Map.of(
                "url", instance.uri().toString(), "user", FakeServiceNow.USER, "password", FakeServiceNow.PASSWORD));
        given.putAll(settings);
        var provider = new ServiceNowDeskProvider();
        return provider.open(DeskSettings.of("servicenow", provider, given), new VirtualTime());
    }

    private TicketRef ticket() {
        return desk.create(
                new NewTicket(KEY, "Chat: Hello", Optional.empty(), "A chat", TicketState.ACTIVE, Optional.empty()),
                ATTEMPT);
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void closingSendsWhatClosingAsksFor() {
        TicketRef ticket = ticket();
        desk.move(ticket, TicketState.RESOLVED, Optional.empty());

        assertThat(instance.writes.getLast())
                .contains("\"close_code\":\"Solution provided\"", "\"close_notes\":\"The conversation is resolved.\"");
    }

    @Test
    void aJournalThatCannotBeReadStopsTheDeskInsteadOfDoublingEntries() {
        TicketRef ticket = ticket();
        instance.rows.journalIsReadable = false;

        assertThatThrownBy(
                        () -> desk.append(ticket, List.of(new TranscriptEntry(new EntryKey("m-1"), "Hello")), ATTEMPT))
                .isInstanceOfSatisfying(
                        DeskException.class,
                        thrown -> assertThat(thrown.fault()).isInstanceOf(DeskFault.Misconfigured.class));
    }

    @Test
    void aQueryThatWasNotUnderstoodIsNoticed() {
        assertThatThrownBy(() -> read("a key of another ticket")).hasMessageContaining("ServiceNow ignored the query");
        assertThatThrownBy(() -> read("1", "1"))
                .as("not in the order of its ids")
                .hasMessageContaining("ServiceNow ignored the query");
        assertThat(read("1", "2")).containsExactly("1", "2");
    }

    private static List<String> read(String... told) {
        return new Rows<String>("id<9", "id", id -> id.length() == 1, id -> id)
                .read(query -> new Rows.Page<>(List.of(told), false));
    }

    @Test
    void marksOfOneSecondAreAllReadHoweverManyPagesTheyFill() {
        TicketRef ticket = ticket();
        Set<EntryKey> keys = notes(ticket, 350);

        assertThat(desk.marks(ticket)).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void aPageFromWhichRowsAreLeftOutIsNotTakenForTheLastOne() {
        TicketRef ticket = ticket();
        notes(ticket, 350);
        String first = "8"; // of the ids, which are hexadecimal: the first page is empty, the second one short
        instance.rows.unreadable = row -> row.getOrDefault("sys_id", "").compareTo(first) < 0;
        Set<EntryKey> readable = instance.rows.journal.stream()
                .filter(row -> row.getOrDefault("sys_id", "").compareTo(first) >= 0)
                .map(row -> MarkLine.ofNote(row.getOrDefault("value", "")))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());

        assertThat(desk.marks(ticket)).hasSizeBetween(110, 240).containsExactlyInAnyOrderElementsOf(readable);
    }

    @Test
    void ofTicketsOfOneSecondTheOneWithTheSmallestNumberIsTheOldest() {
        List<TicketRef> tickets = Stream.generate(this::ticket).limit(120).toList();

        assertThat(desk.find(KEY)).extracting(TicketSnapshot::ref).isEqualTo(tickets);
    }

    private Set<EntryKey> notes(TicketRef ticket, int count) {
        Set<EntryKey> keys = new HashSet<>();
        for (int i = 0; i < count; i++) {
            var entry = new TranscriptEntry(new EntryKey("m-" + i), "Hello");
            keys.add(entry.key());
            instance.rows.change(
                    FakeServiceNow.USER,
                    instance.rows.task(ticket.value()).orElseThrow(),
                    Map.of("work_notes", MarkLine.note(List.of(entry), text -> text)));
        }
        return keys;
    }

    @Test
    void aMissingFieldIsNamedByTheProbe() {
        assertThat(desk.probe().missing()).isEmpty();
        assertThat(desk.probe().found()).containsEntry("field", "not known while the table is empty");
        ticket();
        assertThat(desk.probe().found()).containsEntry("field", "u_parley_link");
        assertThat(desk(Map.of("linkField", "u_other")).probe().missing())
                .containsExactly("there is no field 'u_other': create it, or change linkField");
    }
}
