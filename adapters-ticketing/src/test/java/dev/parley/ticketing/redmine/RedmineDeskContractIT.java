package dev.parley.ticketing.redmine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.TicketDeskContract;
import dev.parley.domain.sync.TicketDeskFixture;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketState;
import dev.parley.ticketing.fake.OnRealServer;
import dev.parley.ticketing.fake.Once;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The fifty cases, on a real Redmine. */
@OnRealServer
class RedmineDeskContractIT implements TicketDeskContract {
    private static final Once<RedmineProject> PROJECT = new Once<>(RealRedmine::project);

    private final TicketDeskFixture fixture;

    RedmineDeskContractIT() {
        RealRedmine.assumeInstalled();
        fixture = new RedmineFixture(PROJECT.get(), Duration.ofSeconds(10));
    }

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }

    /** What finds nothing in the pages would find nothing anywhere. */
    @Test
    void thePagesShowMarkupWhereThereIsSome() {
        TicketRef ticket = fixture.somebodyCreates(new ExternalKey("canary"), "Canary");
        fixture.somebodyWrites(ticket, "see #" + ticket + " and https://example.com");
        fixture.somebodyMoves(ticket, TicketState.RESOLVED);

        assertThat(fixture.takenForMarkup(ticket)).singleElement().asString().startsWith("<a class=\"issue");
    }
}
