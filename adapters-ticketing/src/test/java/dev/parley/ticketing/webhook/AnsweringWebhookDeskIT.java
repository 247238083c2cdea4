package dev.parley.ticketing.webhook;

import static dev.parley.ticketing.webhook.WebhookDeskIT.ATTEMPT;
import static dev.parley.ticketing.webhook.WebhookDeskIT.KEY;
import static dev.parley.ticketing.webhook.WebhookDeskIT.entry;
import static dev.parley.ticketing.webhook.WebhookDeskIT.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketState;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A receiver that also says what stands there. */
class AnsweringWebhookDeskIT {
    private final WebhookReceiver receiver = new WebhookReceiver(InstantSource.system(), true, WebhookReceiver.SECRET);
    private final TicketDesk desk = desk(Map.of());

    private TicketDesk desk(Map<String, String> settings) {
        var given = new java.util.HashMap<>(Map.of("answers", "yes"));
        given.putAll(settings);
        return WebhookDeskIT.desk(receiver, given);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void whatStandsThereIsFound() {
        TicketRef ticket = desk.create(ticket(), ATTEMPT);
        desk.append(ticket, entry("m-1", "Hello"), ATTEMPT);
        desk.append(ticket, entry("m-2", "parley: m-3"), ATTEMPT);

        assertThat(desk.marks(ticket)).containsExactlyInAnyOrder(new EntryKey("m-1"), new EntryKey("m-2"));
        assertThat(desk.find(KEY)).singleElement().satisfies(found -> {
            assertThat(found.ref()).isEqualTo(ticket);
            assertThat(found.state()).contains(TicketState.ACTIVE);
            assertThat(found.live()).isTrue();
        });
        assertThat(desk.find(new ExternalKey("cxone.sandbox.c-2"))).isEmpty();
    }

    @Test
    void aMoveIsReadBack() {
        TicketRef ticket = desk.create(ticket(), ATTEMPT);

        assertThat(desk.move(ticket, TicketState.ENDED, Optional.empty()).stateWord())
                .isEqualTo("ended");
        TicketDesk odd = desk(Map.of("state.resolved", "bogus"));
        assertThatThrownBy(() -> odd.move(ticket, TicketState.RESOLVED, Optional.empty()))
                .isInstanceOf(DeskException.class)
                .hasMessage("state: it is 'ended', not 'bogus'");
    }

    @Test
    void aRetiredTicketIsNotToldAnyMore() {
        TicketRef winner = desk.create(ticket(), ATTEMPT);
        TicketRef loser = new TicketRef(receiver.tickets.create(KEY.value(), "twin", "active").id);
        assertThat(desk.find(KEY)).hasSize(2);

        desk.retire(loser, winner);

        assertThat(desk.find(KEY))
                .singleElement()
                .satisfies(found -> assertThat(found.ref()).isEqualTo(winner));
    }

    @Test
    void aTicketThatIsNotThereIsMissing() {
        assertThatThrownBy(() -> desk.marks(new TicketRef("99")))
                .isInstanceOfSatisfying(
                        DeskException.class,
                        thrown -> assertThat(thrown.fault()).isInstanceOf(DeskFault.Missing.class));
    }

    @Test
    void aWrongSecretIsSeenByTheProbe() {
        TicketDesk stranger = desk(Map.of("secret", "whsec_dGhlIG5leHQgc2VjcmV0IG9mIHRoZSByZWNlaXZlcg=="));

        assertThat(desk.probe().isFit()).isTrue();
        assertThatThrownBy(stranger::probe)
                .isInstanceOfSatisfying(
                        DeskException.class,
                        thrown -> assertThat(thrown.fault()).isInstanceOf(DeskFault.Unauthorised.class));
        assertThat(receiver.tickets.ofKey(KEY.value())).isEmpty();
    }

    @Test
    void aReceiverThatCannotBeAskedIsNamed() {
        try (var mute = new WebhookReceiver(InstantSource.system(), false, WebhookReceiver.SECRET)) {
            TicketDesk wrong = WebhookDeskIT.desk(mute, Map.of("answers", "yes"));
            assertThatThrownBy(() -> wrong.find(KEY)).hasMessageContaining("set answers to no");
            assertThatThrownBy(() -> wrong.create(ticket(), ATTEMPT)).hasMessageContaining("makes no sense");
        }
    }
}
