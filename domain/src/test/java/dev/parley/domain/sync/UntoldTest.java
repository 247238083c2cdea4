package dev.parley.domain.sync;

import static dev.parley.domain.sync.SyncStage.ROUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A conversation that the contact centre cannot show keeps no other one from being carried. */
class UntoldTest {
    private final SyncStage stage = new SyncStage();

    static Stream<ContactFault> ofOneConversation() {
        return Stream.of(
                new ContactFault.NotFound("conversation c1"),
                new ContactFault.Unintelligible("a list of messages", "My card is 4111"),
                new ContactFault.Rejected(410, "gone"));
    }

    static Stream<ContactFault> ofTheTenant() {
        return Stream.of(
                new ContactFault.CredentialsRefused("https://cxone.example.com"),
                new ContactFault.Unreachable("cxone.example.com:443", "no route"),
                new ContactFault.RateLimited(Instant.EPOCH),
                new ContactFault.VendorFailed(503));
    }

    @ParameterizedTest
    @MethodSource("ofOneConversation")
    void theOthersAreCarriedAndItsAttemptCounts(ContactFault fault) {
        stage.crowd(3);
        stage.feed.failNextSaid(fault);

        SyncSummary summary = stage.run(SyncScope.STANDARD.patient(Duration.ZERO));

        assertThat(summary).returns(2L, SyncSummary::carried).returns(1L, SyncSummary::pending);
        stage.time.pass(Duration.ofHours(1));
        assertThat(stage.ledger.due(ROUTE, stage.time.instant(), 9))
                .singleElement()
                .returns(1, Pending::attempts);
        assertThat(stage.run()).returns(1L, SyncSummary::carried).returns(0L, SyncSummary::pending);
    }

    @ParameterizedTest
    @MethodSource("ofOneConversation")
    void inTheEndItIsPutAsideWithTheReason(ContactFault fault) {
        stage.visitor("Hello");
        for (int i = 0; i < stage.rules.attempts(); i++) {
            stage.feed.failNextSaid(fault);
        }

        SyncSummary summary = stage.run(SyncScope.STANDARD.patient(Duration.ofHours(2)));

        assertThat(summary).returns(1L, SyncSummary::parked).returns(0L, SyncSummary::pending);
        assertThat(stage.ledger.parked(ROUTE))
                .singleElement()
                .satisfies(parked -> assertThat(parked.reason())
                        .contains("the contact centre")
                        .doesNotContain("4111"));
        assertThat(stage.decided()).endsWith("later", "park");
        stage.ledger.retry(ROUTE, stage.ledger.parked(ROUTE).getFirst(), stage.time.instant());
        stage.run();
        assertThat(stage.words()).containsExactly("Hello");
    }

    @ParameterizedTest
    @MethodSource("ofTheTenant")
    void aTenantThatFailsEndsTheRunAndNoAttemptCounts(ContactFault fault) {
        stage.visitor("Hello");
        stage.feed.failNextSaid(fault);

        assertThatThrownBy(stage::run).isInstanceOf(ContactCentreException.class);

        assertThat(stage.ledger.due(ROUTE, stage.time.instant(), 9))
                .singleElement()
                .returns(0, Pending::attempts);
    }

    @Test
    void itStandsInTheWayOfNoRunBehindIt() {
        stage.crowd(1);
        for (int run = 1; run <= stage.rules.attempts(); run++) {
            stage.feed.failNextSaid(new ContactFault.NotFound("conversation c1"));
            stage.run(SyncScope.STANDARD.patient(Duration.ZERO));
            stage.time.pass(Duration.ofHours(1));
        }

        assertThat(stage.ledger.parked(ROUTE)).hasSize(1);
        assertThat(stage.ledger.due(ROUTE, stage.time.instant(), 9)).isEmpty();
    }
}
