package dev.parley.ticketing.redmine;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.State;
import dev.parley.domain.sync.TicketRef;
import dev.parley.ticketing.fake.Agreement;
import java.net.URI;
import java.util.Map;
import org.apache.hc.core5.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** The real server, or a line to it that changes what it says: each interaction meets a project and an issue of its own. */
abstract class RedminePactProvider {
    private RedmineProject project;

    /** Where the pact is tried. */
    URI target(URI server) {
        return server;
    }

    @BeforeEach
    void serve(PactVerificationContext context) {
        project = RealRedmine.project();
        assertThat(project.redmine.tracker()).isEqualTo(RedmineTerms.TRACKER);
        assertThat(project.redmine.number("fields", "key")).isEqualTo(RedmineTerms.KEY_FIELD);
        assertThat(project.redmine.number("fields", "link")).isEqualTo(RedmineTerms.LINK_FIELD);
        context.setTarget(Agreement.target(target(project.url())));
    }

    /** What is written down lets nobody in: it is asked as the desk's own user. */
    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void keepsThePact(PactVerificationContext context, HttpRequest request) {
        request.setHeader("X-Redmine-API-Key", project.redmine.apiKey("parley"));
        context.verifyInteraction();
    }

    @State(RedmineTerms.A_TICKET)
    Map<String, Object> aTicket() {
        return changed(Map.of("status_id", 2));
    }

    @State(RedmineTerms.A_RESOLVED_ONE)
    Map<String, Object> aResolvedOne() {
        return changed(Map.of("status_id", 3));
    }

    @State(RedmineTerms.AN_ENTRY)
    Map<String, Object> anEntry() {
        return changed(Map.of("status_id", 2, "notes", "parley: m-1\nHello", "private_notes", true));
    }

    private Map<String, Object> changed(Map<String, Object> change) {
        TicketRef issue = project.create("parley", RedmineTerms.KEY, "Chat");
        project.change("parley", issue, change);
        return Map.of("issue", issue.value(), "project", project.identifier);
    }
}
