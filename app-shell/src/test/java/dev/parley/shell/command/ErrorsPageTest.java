package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.LegalMoves;
import dev.parley.domain.conversation.Move;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.Refusal;
import dev.parley.domain.sync.DeskFault;
import dev.parley.shell.DocumentedErrors;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorsPageTest {
    private static final Instant LATER = Instant.parse("2026-01-15T09:05:00Z");
    private static final ConversationState CLOSED = new ConversationState.Closed();
    private final DocumentedErrors page = DocumentedErrors.read();

    static List<ContactFault> everyFault() {
        return List.of(
                new ContactFault.CredentialsRefused("https://acme.example"),
                new ContactFault.ScopeMissing(
                        new TreeSet<>(List.of("conversations:read", "conversations:write")), "https://acme.example"),
                new ContactFault.NotFound("conversation 4711"),
                new ContactFault.NotFound("token endpoint of https://acme.example"),
                new ContactFault.UnknownBot(new BotId("nope"), "there is no bot"),
                new ContactFault.MoveRefused("closed", Optional.of(CLOSED), LegalMoves.from(CLOSED)),
                new ContactFault.MoveRefused("", Optional.empty(), List.of()),
                new ContactFault.Rejected(422, "too long"),
                new ContactFault.RateLimited(LATER),
                new ContactFault.Unreachable("acme.example", "no such host"),
                new ContactFault.VendorFailed(503),
                new ContactFault.Unintelligible("look at the conversation", "<html>"),
                new ContactFault.TimedOut(Duration.ofSeconds(10)),
                new ContactFault.Resting(LATER));
    }

    static List<Refusal> everyRefusal() {
        return List.of(
                new Refusal.MoveNotLegal(Move.SAY, CLOSED),
                new Refusal.ContextOverBudget(ContextData.empty(), new ContextBudget(1)),
                new Refusal.UnfitWords("is blank"),
                new Refusal.NoVisitor());
    }

    @ParameterizedTest
    @MethodSource("everyFault")
    void describesEveryFaultInItsWordsAndWithItsExitCode(ContactFault fault) {
        CommandFailure failure = ContactFailures.of(fault);

        assertThat(page.describe(failure.line(), failure.exitCode().code()))
                .as(failure.line())
                .isTrue();
        assertThat(page.name(
                        fault.getClass().getSimpleName(), failure.exitCode().code()))
                .isTrue();
        assertThat(failure.hint()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("everyRefusal")
    void describesEveryRefusalInItsWordsAndWithItsExitCode(Refusal refusal) {
        CommandFailure failure = ContactFailures.of(refusal);

        assertThat(page.describe(failure.line(), 2)).as(failure.line()).isTrue();
        assertThat(page.name(refusal.getClass().getSimpleName(), 2)).isTrue();
        assertThat(failure.hint()).isNotBlank();
    }

    static List<DeskFault> everyDeskFault() {
        return List.of(
                new DeskFault.Transient(true, "read timed out"),
                new DeskFault.RateLimited(Optional.of(Duration.ofSeconds(3)), DeskFault.RateLimited.Scope.ACCOUNT),
                new DeskFault.Unauthorised(Optional.empty(), "who are you?"),
                new DeskFault.Unauthorised(Optional.of("CreateTicket"), "permission denied"),
                new DeskFault.Misconfigured("no queue 'Support'"),
                new DeskFault.Rejected(Optional.of("subject"), "too long"),
                new DeskFault.Conflict("changed at 09:05"),
                new DeskFault.Missing(DeskFault.Missing.Why.DELETED, "no ticket 7"));
    }

    @ParameterizedTest
    @MethodSource("everyDeskFault")
    void describesEveryFaultOfADeskInItsWordsAndWithItsExitCode(DeskFault fault) {
        CommandFailure failure = DeskFailures.of("rt", fault);

        assertThat(page.describe(failure.line(), failure.exitCode().code()))
                .as(failure.line())
                .isTrue();
        assertThat(page.name(
                        fault.getClass().getSimpleName(), failure.exitCode().code()))
                .isTrue();
        assertThat(failure.hint()).isNotBlank();
        assertThat(failure.what()).contains("'rt'");
    }

    @Test
    void knowsEveryKindThereIs() {
        assertThat(everyDeskFault().stream().<Class<?>>map(Object::getClass))
                .containsAll(Arrays.asList(DeskFault.class.getPermittedSubclasses()));
        assertThat(everyFault().stream().<Class<?>>map(Object::getClass))
                .containsAll(Arrays.asList(ContactFault.class.getPermittedSubclasses()));
        assertThat(everyRefusal().stream().<Class<?>>map(Object::getClass))
                .containsAll(Arrays.asList(Refusal.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void listsEveryExitCode(ExitCode code) {
        assertThat(page.list(Integer.toString(code.code()), "`" + code.name() + "`"))
                .isTrue();
    }

    @Test
    void doesNotDescribeWhatNobodySays() {
        assertThat(page.describe("the moon is full", 2)).isFalse();
        assertThat(page.describe("cannot reach acme.example: no such host", 2)).isFalse();
        assertThat(page.name("NoSuchFault", 2)).isFalse();
    }
}
