package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.tenant.CallLimits;
import dev.parley.cxone.tenant.CxoneTenant;
import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.TenantConnection;
import dev.parley.domain.Secret;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.Arrivals;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.Marker;
import dev.parley.domain.exchange.NewConversation;
import dev.parley.domain.exchange.OutgoingMessage;
import dev.parley.domain.exchange.PollSchedule;
import dev.parley.domain.exchange.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom the watch would tell too late: among many, a bot that answers at once is asked when its answer is due. */
class QuickBotTest {
    private static final BotId BOT = new BotId("kit-bot");
    private static final ConversationId ID = new ConversationId("1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed");

    private final List<Instant> watched = new ArrayList<>();

    @Test
    void aBotThatIsKnownToAnswerAtOnceIsNotWatched() {
        assertThat(awaitAmongMany(taught(Duration.ofMillis(50))).messages()).hasSize(2);
        assertThat(watched).isEmpty();
    }

    @Test
    void aBotThatTakesItsTimeIsWatched() {
        assertThat(awaitAmongMany(taught(Duration.ofMillis(1200))).messages()).hasSize(2);
        assertThat(watched).isNotEmpty();
    }

    @Test
    void aBotThatNobodyKnowsIsWatched() {
        assertThat(awaitAmongMany(PollSchedule.standard()).messages()).hasSize(2);
        assertThat(watched).isNotEmpty();
    }

    private static PollSchedule taught(Duration replyTime) {
        var schedule = PollSchedule.standard();
        for (int reply = 0; reply < 20; reply++) {
            schedule.learn(Optional.of(BOT), replyTime, replyTime);
        }
        return schedule;
    }

    private Arrivals awaitAmongMany(PollSchedule schedule) {
        try (SandboxTenant tenant = SandboxTenant.calm()) {
            TenantHabits habits = TenantHabits.unknown();
            habits.waiting().set(10);
            var watch = new TenantWatch(
                    since -> {
                        watched.add(since);
                        return List.of();
                    },
                    OptionalDouble::empty,
                    habits.watch(),
                    tenant.time,
                    tenant.time);
            ContactCentre centre = tenant.centre();
            var replies = new ReplyWatch(
                    interactions(tenant, habits),
                    centre::look,
                    habits,
                    schedule,
                    schedule,
                    watch,
                    tenant.time,
                    tenant.time);
            return replies.await(
                    said(centre, tenant.time.instant()), tenant.time.instant().plusSeconds(30));
        }
    }

    private static Marker said(ContactCentre centre, Instant now) {
        ConversationSnapshot opened =
                centre.open(new NewConversation(ID, BOT, VisitorProfile.guest(), ContextData.empty()));
        Receipt receipt = centre.send(new OutgoingMessage(
                ID, opened.conversation().visitor().orElseThrow(), "one", Optional.empty(), "key", Set.of()));
        return new Marker(
                ID,
                opened.conversation().bot(),
                receipt.message(),
                Set.of(),
                receipt.takenAt(),
                now,
                Marker.Awaiting.FIRST_REPLY);
    }

    private static Interactions interactions(SandboxTenant tenant, TenantHabits habits) {
        var whom = new CxoneTenant(
                tenant.sandbox.baseUrl(), "tester", Secret.of(SandboxTenant.SECRET), CallLimits.STANDARD);
        var connection = new TenantConnection(whom, tenant.time, tenant.time, new Random(1));
        return new Interactions(
                connection.client(ConversationsApi.class, ConversationsApi.PATH),
                connection.calls(Set.of(Scope.CONVERSATIONS_READ)),
                habits.bots());
    }
}
