package dev.parley.ticketing.zendesk;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.State;
import dev.parley.domain.VirtualTime;
import dev.parley.ticketing.fake.Agreement;
import dev.parley.ticketing.zendesk.FakeTicket.FakeComment;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** A fake that keeps, or breaks, what the pact says: each interaction meets a new one in the state that it names. */
abstract class ZendeskPactProvider {
    private final VirtualTime time = new VirtualTime();
    final FakeZendesk zendesk = new FakeZendesk(time);

    @BeforeEach
    void serve(PactVerificationContext context) {
        context.setTarget(Agreement.target(zendesk.uri()));
    }

    @AfterEach
    void close() {
        zendesk.close();
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void keepsThePact(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @State(ZendeskTerms.NO_TICKET)
    void noTicket() {
        zendesk.tickets.clear();
    }

    @State(ZendeskTerms.A_TICKET)
    void aTicket() {
        FakeTicket ticket = new FakeTicket(ZendeskTerms.ID, time.instant());
        ticket.externalId = ZendeskTerms.KEY;
        zendesk.tickets.put(ticket.id, ticket);
    }

    @State(ZendeskTerms.AN_ENTRY)
    void anEntry() {
        aTicket();
        ticket().comments
                .add(new FakeComment(7, FakeZendesk.ME, "<p>parley: m-1</p><pre>Hello</pre>", false, time.instant()));
    }

    @State(ZendeskTerms.A_CLOSED_ONE)
    void aClosedOne() {
        aTicket();
        ticket().status = "closed";
    }

    @State(ZendeskTerms.A_BUSY_ONE)
    void aBusyOne() {
        aTicket();
        IntStream.range(0, 30).forEach(i -> ticket().updates.add(time.instant()));
    }

    @State(ZendeskTerms.NO_CREDENTIALS)
    void noCredentials() {
        aTicket();
        zendesk.credentialsAreLost = true;
    }

    private FakeTicket ticket() {
        return zendesk.tickets.get(ZendeskTerms.ID);
    }
}
