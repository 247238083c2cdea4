package dev.parley.ticketing.requesttracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.sync.TicketDeskContract;
import dev.parley.domain.sync.TicketDeskFixture;
import dev.parley.domain.sync.TicketRef;
import dev.parley.ticketing.fake.OnRealServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The fifty cases, on a real Request Tracker with SQLite. */
@OnRealServer
class RequestTrackerDeskContractIT implements TicketDeskContract {
    private final RealRequestTracker tracker = server();
    private final TicketDeskFixture fixture = new RequestTrackerFixture(tracker, Duration.ofSeconds(10));

    RealRequestTracker server() {
        return RealRequestTracker.onSqlite();
    }

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }

    /** What finds nothing in the pages would find nothing anywhere. */
    @Test
    void thePagesShowMarkupWhereThereIsSome() {
        Agent agent = tracker.agent();
        String ticket = agent.create("Canary", "canary");
        String comment = "/ticket/" + ticket + "/comment";
        agent.post(comment, Map.of("Content", "<b>bold</b>", "ContentType", "text/html"));
        agent.post(comment, Map.of("Content", "> quoted\nand said", "ContentType", "text/plain"));
        agent.post(comment, Map.of("Content", "see https://example.com", "ContentType", "text/plain"));

        assertThat(fixture.takenForMarkup(new TicketRef(ticket)))
                .hasSize(3)
                .contains("<b>")
                .anyMatch(tag -> tag.contains("message-stanza-folder"));
        assertThat(new RequestTrackerPages(tracker.url()).said(ticket)).hasSize(3);
    }
}
