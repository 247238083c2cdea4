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
import dev.parley.domain.sync.NewTicket;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TranscriptEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        ticket();
        var names = new ServiceNowNames("u", "incident", "l", "work_notes", "8", java.util.Set.of(), "", "");
        List<Wire.Task> others = List.of(new Wire.Task("1", "INC1", "1", "other", "2026-01-01 00:00:00", Map.of()));
        ServiceNowApi deaf = (ServiceNowApi) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServiceNowApi.class},
                (proxy, method, arguments) -> new Wire.Many(others));

        assertThatThrownBy(() -> new TaskSearch(deaf, names).tasks(KEY))
                .hasMessageContaining("ServiceNow ignored the query");
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
