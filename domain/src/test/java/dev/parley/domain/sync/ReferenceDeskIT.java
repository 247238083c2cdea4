package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.VirtualTime;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The reference desk reaches its server over HTTP; all else about it is in the kit. */
class ReferenceDeskIT {
    private final ReferenceServer server = new ReferenceServer(MemoryTicketDesk.easy(), new VirtualTime());
    private final ReferenceDesk desk = new ReferenceDesk(
            new ReferenceHttp(server.uri(), ReferenceServer.TOKEN, Duration.ofSeconds(5), new VirtualTime()),
            MemoryTicketDesk.easy(),
            ReferenceDesk.words());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aTicketIsCreatedFilledMovedAndFound() {
        var key = new ExternalKey("cxone.t.c-1");
        var attempt = AttemptKey.of(key, "create", "");
        TicketRef ticket = desk.create(
                new NewTicket(key, "Chat", Optional.empty(), "A chat", TicketState.ACTIVE, Optional.empty()), attempt);
        desk.append(
                ticket,
                List.of(
                        new TranscriptEntry(new EntryKey("m-1"), "Hello @you"),
                        new TranscriptEntry(new EntryKey("m-2"), "Hi")),
                attempt);
        desk.link(ticket, new BackLink("the conversation", URI.create("https://cxone.test/c-1")));
        desk.move(ticket, TicketState.RESOLVED, Optional.empty());

        assertThat(desk.marks(ticket)).containsExactlyInAnyOrder(new EntryKey("m-1"), new EntryKey("m-2"));
        assertThat(desk.find(key)).singleElement().satisfies(found -> {
            assertThat(found.ref()).isEqualTo(ticket);
            assertThat(found.state()).contains(TicketState.RESOLVED);
        });
        assertThat(server.tickets.<Integer>inside(ticket, inside -> inside.comments.size()))
                .isEqualTo(1);
    }
}
