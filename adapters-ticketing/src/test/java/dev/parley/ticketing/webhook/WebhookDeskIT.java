package dev.parley.ticketing.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.parley.domain.sync.AttemptKey;
import dev.parley.domain.sync.BackLink;
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
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the desk sends is what two libraries of other people take it for; and what becomes of what a receiver says. */
class WebhookDeskIT {
    static final ExternalKey KEY = new ExternalKey("cxone.sandbox.c-1");
    static final AttemptKey ATTEMPT = new AttemptKey("0123456789abcdef");
    private static final String NEXT_SECRET = "whsec_dGhlIG5leHQgc2VjcmV0IG9mIHRoZSByZWNlaXZlcg==";
    private static final InstantSource CLOCK = InstantSource.system();

    private final WebhookReceiver receiver = new WebhookReceiver(CLOCK, false, WebhookReceiver.SECRET);
    private final TicketDesk desk = desk(receiver, Map.of());

    @AfterEach
    void stop() {
        receiver.close();
    }

    static TicketDesk desk(WebhookReceiver receiver, Map<String, String> settings) {
        Map<String, String> given = new HashMap<>(Map.of(
                "url",
                receiver.uri().toString(),
                "secret",
                WebhookReceiver.SECRET,
                "privateAddresses",
                "allow",
                "timeout",
                "5s"));
        given.putAll(settings);
        var provider = new WebhookDeskProvider();
        return provider.open(DeskSettings.of("hook", provider, given), CLOCK);
    }

    static NewTicket ticket() {
        return new NewTicket(
                KEY, "Chat: Hello", Optional.of("v@example.com"), "A chat", TicketState.ACTIVE, Optional.empty());
    }

    static List<TranscriptEntry> entry(String key, String text) {
        return List.of(new TranscriptEntry(new EntryKey(key), text));
    }

    private DeskFault fault() {
        return catchThrowableOfType(DeskException.class, () -> desk.create(ticket(), ATTEMPT))
                .fault();
    }

    @Test
    void aReceiverOfOtherPeoplesLibrariesUnderstandsEveryEvent() {
        TicketRef ticket = desk.create(ticket(), ATTEMPT);
        desk.append(ticket, entry("m-1", "Zoë says \"hi\" 👩‍👩‍👧 {{x}} <b>"), ATTEMPT);
        desk.move(ticket, TicketState.RESOLVED, Optional.empty());
        desk.link(ticket, new BackLink("the conversation", URI.create("https://cxone.example.com/c-1?a=b")));

        assertThat(receiver.tickets.ofKey(KEY.value())).singleElement().satisfies(there -> {
            assertThat(there.subject).isEqualTo("Chat: Hello");
            assertThat(there.entries).containsExactly(Map.entry("m-1", "Zoë says \"hi\" 👩‍👩‍👧 {{x}} <b>"));
            assertThat(there.state).isEqualTo("resolved");
            assertThat(there.links).containsOnlyKeys("https://cxone.example.com/c-1?a=b");
        });
        assertThat(receiver.received)
                .allSatisfy(request -> {
                    assertThat(request.headers().getFirst("Content-Type"))
                            .isEqualTo("application/cloudevents+json; charset=UTF-8");
                    assertThat(request.headers().getFirst("webhook-id")).doesNotContain(".");
                    assertThat(request.body())
                            .contains("\"id\":\"" + request.headers().getFirst("webhook-id") + "\"");
                })
                .hasSize(4);
    }

    @Test
    void theForeignLibraryRefusesWhatSomebodyChanged() {
        desk.create(ticket(), ATTEMPT);
        var request = receiver.received.getFirst();
        var library = WebhookReceiver.webhook(WebhookReceiver.SECRET);

        assertThatCode(() -> library.verify(request.body(), request.headers())).doesNotThrowAnyException();
        assertThatThrownBy(() -> library.verify(request.body().replace("Hello", "Hallo"), request.headers()))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> WebhookReceiver.webhook(NEXT_SECRET).verify(request.body(), request.headers()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void theForeignLibraryRefusesWhatIsOld() {
        var provider = new WebhookDeskProvider();
        var settings = DeskSettings.of(
                "hook",
                provider,
                Map.of(
                        "url",
                        receiver.uri().toString(),
                        "secret",
                        WebhookReceiver.SECRET,
                        "privateAddresses",
                        "allow"));
        TicketDesk late = provider.open(settings, () -> CLOCK.instant().minus(Duration.ofHours(1)));

        assertThatThrownBy(() -> late.create(ticket(), ATTEMPT)).hasMessageContaining("bad signature");
        var request = receiver.received.getFirst();
        assertThatThrownBy(
                        () -> WebhookReceiver.webhook(WebhookReceiver.SECRET).verify(request.body(), request.headers()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void whileTheSecretIsChangedBothAreSigned() {
        TicketDesk both = desk(receiver, Map.of("secret", NEXT_SECRET + "  " + WebhookReceiver.SECRET));
        both.create(ticket(), ATTEMPT);

        var request = receiver.received.getFirst();
        assertThat(request.headers().getFirst("webhook-signature")).matches("v1,[^ ]+ v1,[^ ]+");
        for (String secret : List.of(NEXT_SECRET, WebhookReceiver.SECRET)) {
            assertThatCode(() -> WebhookReceiver.webhook(secret).verify(request.body(), request.headers()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void whatIsToldAgainHasTheIdThatItHad() {
        for (int i = 0; i < 2; i++) {
            TicketRef ticket = desk.create(ticket(), ATTEMPT);
            desk.append(ticket, entry("m-1", "ok"), new AttemptKey("a" + i));
            desk.append(ticket, entry("m-2", "ok"), new AttemptKey("b" + i));
        }

        assertThat(receiver.received).hasSize(6);
        assertThat(receiver.tickets.repeated()).hasSize(3);
        assertThat(receiver.tickets.ofKey(KEY.value()))
                .singleElement()
                .satisfies(there ->
                        assertThat(there.entries).containsExactly(Map.entry("m-1", "ok"), Map.entry("m-2", "ok")));
    }

    @Test
    void theLongestEntryMakesAnEventBelowTwentyKilobytes() {
        TicketRef ticket = desk.create(ticket(), ATTEMPT);
        desk.append(ticket, entry("m-1", "\"".repeat(desk.capabilities().maxEntryChars())), ATTEMPT);

        assertThat(receiver.received.getLast().body().length()).isBetween(18_000, 20_000);
    }

    @Test
    void nothingIsSaidToStandThere() {
        TicketRef ticket = desk.create(ticket(), ATTEMPT);
        desk.append(ticket, entry("m-1", "ok"), ATTEMPT);

        assertThat(desk.find(KEY)).isEmpty();
        assertThat(desk.marks(ticket)).isEmpty();
        assertThat(desk.capabilities().createOnce()).isTrue();
        assertThat(desk.capabilities().searchLag()).isPositive();
        assertThat(receiver.received).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "410 | Misconfigured | wants no more events",
                "404 | Misconfigured | nobody receives events",
                "302 | Misconfigured | redirected",
                "401 | Unauthorised | HTTP 401",
                "400 | Rejected | HTTP 400",
                "413 | Rejected | HTTP 413",
                "429 7 | RateLimited | wait 7 s",
                "502 | Transient | HTTP 502",
                "504 | Transient | HTTP 504"
            })
    void anAnswerMeansWhatStandardWebhooksSays(String answer, String fault, String words) {
        receiver.says(answer);

        DeskFault seen = fault();

        assertThat(seen.getClass().getSimpleName()).isEqualTo(fault);
        assertThat(seen.words()).contains(words);
        assertThat(receiver.received).hasSize(1);
    }

    @Test
    void nothingIsSentToAPrivateAddressUnlessThatIsAllowed() {
        TicketDesk careful = desk(
                receiver,
                Map.of(
                        "privateAddresses",
                        "refuse",
                        "url",
                        receiver.uri().toString().replace("http:", "https:")));

        assertThatThrownBy(() -> careful.create(ticket(), ATTEMPT))
                .isInstanceOfSatisfying(
                        DeskException.class,
                        thrown -> assertThat(thrown.fault())
                                .isEqualTo(new DeskFault.Misconfigured("url leads to the private address 127.0.0.1: "
                                        + "name a public one, or set privateAddresses to allow")));
        assertThat(careful.probe().missing()).singleElement().asString().startsWith("url leads to the private address");
        assertThat(receiver.received).isEmpty();
        assertThat(desk.probe().isFit()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "secret, MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "secret, whsec_c2hvcnQ=",
        "secret, whsec_%%%",
        "answers, maybe",
        "privateAddresses, all",
        "privateAddresses, refuse"
    })
    void whatCannotBeUsedIsNamedAndNoSecretShown(String setting, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk(receiver, Map.of(setting, value)))
                .withMessageStartingWith("desk 'hook': ")
                .withMessageNotContaining("MfKQ9r8G")
                .withMessageNotContaining("c2hvcnQ");
    }
}
