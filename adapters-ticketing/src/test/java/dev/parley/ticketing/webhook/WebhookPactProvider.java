package dev.parley.ticketing.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.State;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.parley.domain.VirtualTime;
import dev.parley.ticketing.fake.Agreement;
import java.io.IOException;
import java.net.URISyntaxException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntityContainer;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** A receiver that keeps, or breaks, what the pact says: each interaction meets a new one in the state that it names. */
abstract class WebhookPactProvider {
    private final VirtualTime time = new VirtualTime();
    final WebhookReceiver receiver = new WebhookReceiver(time, true, WebhookReceiver.SECRET);

    @BeforeEach
    void serve(PactVerificationContext context) {
        context.setTarget(Agreement.target(receiver.uri().resolve("/")));
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    /** What is written down has no signature that would hold: it is signed as it is sent. */
    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void keepsThePact(PactVerificationContext context, HttpRequest request)
            throws IOException, ProtocolException, URISyntaxException, WebhookSigningException {
        long now = time.instant().getEpochSecond();
        String id = request.getHeader("webhook-id").getValue();
        request.setHeader("webhook-timestamp", now);
        request.setHeader(
                "webhook-signature",
                WebhookReceiver.webhook(WebhookReceiver.SECRET).sign(id, now, content(request)));
        context.verifyInteraction();
    }

    private static String content(HttpRequest request) throws IOException, ProtocolException, URISyntaxException {
        if (request instanceof HttpEntityContainer sent && sent.getEntity() != null) {
            String body = EntityUtils.toString(sent.getEntity(), UTF_8);
            sent.setEntity(new StringEntity(body, (ContentType) null));
            return body;
        }
        return request.getUri().getRawQuery();
    }

    @State(WebhookTerms.NO_TICKET)
    void noTicket() {}

    @State(WebhookTerms.A_TICKET)
    void aTicket() {
        receiver.tickets.create(WebhookTerms.KEY, "Chat", "active");
    }

    @State(WebhookTerms.AN_ENTRY)
    void anEntry() {
        aTicket();
        receiver.tickets.take(
                "evt_1",
                "parley.message.appended.v1",
                new JsonMapper().readTree("{\"ticket\":\"1\",\"entry\":\"m-1\",\"text\":\"Hello\"}"));
    }
}
