package dev.parley.ticketing.servicenow;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.State;
import dev.parley.domain.VirtualTime;
import dev.parley.ticketing.fake.Agreement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** A fake that keeps, or breaks, what the pact says: each interaction meets a new one in the state that it names. */
abstract class ServiceNowPactProvider {
    final FakeServiceNow instance = new FakeServiceNow(new VirtualTime());

    @BeforeEach
    void serve(PactVerificationContext context) {
        context.setTarget(Agreement.target(instance.uri()));
    }

    @AfterEach
    void close() {
        instance.close();
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void keepsThePact(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @State(ServiceNowTerms.NO_TICKET)
    void noTicket() {
        instance.rows.tasks.clear();
    }

    @State(ServiceNowTerms.A_TICKET)
    void aTicket() {
        instance.rows.create(FakeServiceNow.USER, Map.of("correlation_id", ServiceNowTerms.KEY));
    }

    @State(ServiceNowTerms.AN_ENTRY)
    void anEntry() {
        aTicket();
        instance.rows.change(
                FakeServiceNow.USER,
                instance.rows.task(ServiceNowTerms.ID).orElseThrow(),
                Map.of("work_notes", "parley: m-1\nHello"));
    }

    @State(ServiceNowTerms.A_CLOSED_ONE)
    void aClosedOne() {
        aTicket();
        instance.rows.change("boss", instance.rows.task(ServiceNowTerms.ID).orElseThrow(), Map.of("state", "7"));
    }
}
