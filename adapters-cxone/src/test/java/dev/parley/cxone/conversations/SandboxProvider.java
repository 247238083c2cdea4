package dev.parley.cxone.conversations;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.State;
import dev.parley.cxone.sandbox.Fault;
import dev.parley.cxone.sandbox.Route;
import dev.parley.cxone.sandbox.SandboxClient;
import dev.parley.cxone.sandbox.SandboxRules;
import dev.parley.cxone.tenant.CallLimits;
import dev.parley.cxone.tenant.Scope;
import dev.parley.domain.Secret;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.OutgoingMessage;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.hc.core5.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** A sandbox that keeps, or breaks, what the pact says: each interaction meets a new one in the state that it names. */
abstract class SandboxProvider {
    private static final SandboxClient READER =
            new SandboxClient("reader", Secret.of("reader-secret"), Set.of("conversations:read"));

    private SandboxTenant tenant;
    private ContactCentre centre;
    private volatile Function<Route, Optional<Fault>> faults = route -> Optional.empty();
    private String token = "";

    /** How the verified call differs; not at all in a sandbox that keeps the pact. */
    Optional<Fault> drift(Route route) {
        return Optional.empty();
    }

    @BeforeEach
    void serve(PactVerificationContext context) {
        boolean plain = context.getInteraction().getProviderStates().stream()
                .anyMatch(state -> String.valueOf(state.getName()).endsWith(PactParties.PLAIN));
        tenant = SandboxTenant.with(
                call -> faults.apply(call.route()),
                rules -> plain ? plain(rules) : rules,
                List.of(
                        new SandboxClient(
                                PactParties.CLIENT,
                                Secret.of(PactParties.SECRET),
                                Set.copyOf(SandboxClient.ALL_SCOPES)),
                        READER),
                CallLimits.STANDARD);
        centre = PactParties.client(tenant.sandbox.baseUrl(), tenant.time)
                .contactCentre(EnumSet.of(Scope.CONVERSATIONS_READ, Scope.CONVERSATIONS_WRITE));
        context.setTarget(
                new HttpTestTarget("127.0.0.1", tenant.sandbox.baseUrl().getPort()));
    }

    @AfterEach
    void close() {
        tenant.close();
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void keepsThePact(PactVerificationContext context, HttpRequest request) {
        if (request.containsHeader("Authorization")
                && request.getFirstHeader("Authorization").getValue().equals("Bearer " + PactParties.TOKEN)) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        Function<Route, Optional<Fault>> state = faults;
        faults = route -> state.apply(route).or(() -> drift(route));
        context.verifyInteraction();
    }

    @State({PactParties.A_CLIENT, PactParties.NO_CONVERSATION})
    void aClient() {
        token = tokenOf(PactParties.CLIENT, PactParties.SECRET);
    }

    @State(PactParties.A_READER)
    void aReader() {
        open(PactParties.ID);
        token = tokenOf(READER.id(), READER.secret().reveal());
    }

    @State(PactParties.A_STALE_TOKEN)
    void aStaleToken() {
        open(PactParties.ID);
        token = "stale";
    }

    @State(PactParties.A_RATE_LIMIT)
    void aRateLimit() {
        aConversation();
        faults = route -> Optional.of(new Fault.TooManyRequests("7"));
    }

    @State({PactParties.A_CONVERSATION, PactParties.A_CONVERSATION + PactParties.PLAIN})
    void aConversation() {
        open(PactParties.ID);
        aClient();
    }

    @State({PactParties.AN_ANSWERED_ONE, PactParties.AN_ANSWERED_ONE + PactParties.PLAIN})
    void anAnsweredOne() {
        aConversation();
        centre.send(new OutgoingMessage(
                PactParties.ID, PactParties.VISITOR, PactParties.WORDS, Optional.empty(), "state", Set.of()));
        tenant.time.pass(Duration.ofMinutes(1));
    }

    @State(PactParties.A_CLOSED_ONE)
    void aClosedOne() {
        aConversation();
        centre.close(PactParties.ID);
    }

    @State(PactParties.MORE_THAN_A_PAGE)
    void moreThanAPage() {
        IntStream.rangeClosed(1, 101).forEach(number -> open(new ConversationId(new UUID(0, number).toString())));
        aClient();
    }

    private static SandboxRules plain(SandboxRules rules) {
        return rules.but()
                .idempotencyKeys(false)
                .preferWait(false)
                .listMoves(false)
                .listing(SandboxRules.Listing.ENTITIES)
                .build();
    }

    private void open(ConversationId id) {
        centre.open(PactParties.conversation(id));
    }

    private String tokenOf(String client, String secret) {
        return RawToken.of(tenant.sandbox.baseUrl(), client, secret);
    }
}
