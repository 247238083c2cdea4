package dev.parley.domain.scenario;

import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.resolution.Resolution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Makes a scenario of what happened: the visitor's lines and clicks, the bot's answers loosened where ids, dates, amounts
 * and numbers stand, the moves from state to state, how it ended. A value that the bot made up is captured and said again by
 * its name; one that the visitor brought and the bot repeated is a variable. What was said to an agent is left out, and so
 * is what the flow was given when the conversation was opened, because nobody can tell it from what the bot added.
 *
 * <p>With something that redacts, whatever is personal becomes a variable whose value belongs to nobody, or is left open
 * where the bot said it; else the words are those of the conversation. Pure and safe for many threads; the same conversation
 * gives the same scenario.
 */
public final class FromConversation {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Happened happened;
    private final List<Exchanged> exchanges;
    private final KnownValues known = new KnownValues();
    private final Map<String, String> standIns;
    private final Loosening loosening;
    private final ExpectedAgain again;
    private final List<Step> steps = new ArrayList<>();

    private FromConversation(Happened happened, Map<String, String> standIns) {
        this.happened = happened;
        this.standIns = standIns;
        this.loosening = new Loosening(known, standIns);
        this.again = new ExpectedAgain(loosening);
        this.exchanges = Exchanged.in(happened.conversation().transcript());
    }

    /** Whether the visitor said anything to the bot, so that there is something to say again. */
    public static boolean isPossible(Happened happened) {
        return !Exchanged.in(happened.conversation().transcript()).isEmpty();
    }

    /**
     * In the words of the conversation.
     *
     * @param name the scenario's name
     * @throws IllegalArgumentException when the visitor said nothing to the bot
     */
    public static Scenario of(String name, Happened happened) {
        return new FromConversation(happened, Map.of()).scenario(name);
    }

    /**
     * Without what is personal: what redaction finds, the visitor's names wherever they are said, and properties of the
     * visitor that are called like a name, an address or a number. Other names in the words are not found.
     *
     * @param name the scenario's name
     * @param redact puts {@code <email-1>} for an address, and the same name for the same thing in all texts
     * @throws IllegalArgumentException when the visitor said nothing to the bot
     */
    public static Scenario redacted(String name, Happened happened, UnaryOperator<String> redact) {
        return masked(name, happened, StandIns.forAll(happened, redact));
    }

    /** As {@link #redacted}, but the visitor's names and properties stay: only what {@code redact} takes out goes. */
    public static Scenario redactedTextsOnly(String name, Happened happened, UnaryOperator<String> redact) {
        return masked(name, happened, StandIns.forTexts(happened, redact));
    }

    private static Scenario masked(String name, Happened happened, StandIns standIns) {
        return new FromConversation(happened.masked(standIns), standIns.values()).scenario(name);
    }

    private Scenario scenario(String name) {
        if (exchanges.isEmpty()) {
            throw new IllegalArgumentException("the visitor has said nothing to the bot in this conversation");
        }
        Conversation seen = happened.conversation().snapshot().conversation();
        var given = new Given(seen.profile(), happened.session());
        given.into(known);
        Map<String, String> variables = new Brought(exchanges).into(known);
        variables.replaceAll((variable, value) -> standIns.getOrDefault(value, value));
        Optional<ConversationState> before = Optional.of(new ConversationState.Active());
        Optional<Exchanged> last = Optional.empty();
        for (Exchanged exchanged : exchanges) {
            line(exchanged.line(), last);
            answer(exchanged);
            Optional<ConversationState> after =
                    Optional.ofNullable(happened.states().get(exchanged.line().id()));
            state(before, after);
            before = after;
            last = Optional.of(exchanged);
        }
        if (before.isEmpty()) {
            stands(seen.state());
        }
        return new Scenario(
                name,
                new LinkedHashSet<>(),
                seen.bot(),
                given.visitor(loosening::given),
                given.session(loosening::given),
                variables,
                steps,
                List.of(),
                endedUnheard() ? Optional.empty() : ends(happened.resolution()),
                new Place("", 0));
    }

    private void line(Message line, Optional<Exchanged> before) {
        Template words = loosening.line(line.text());
        boolean clicked = before.filter(last -> last.offered(line.text())).isPresent();
        steps.add(clicked ? new Step.Clicks(words, place()) : new Step.Says(words, place()));
    }

    /** Where answers do not name their line, one to this line may have been taken for one to the next. */
    private void answer(Exchanged exchanged) {
        boolean unheard = happened.unheard().contains(exchanged.line().id());
        if (!exchanged.answer().isEmpty()) {
            List<Reply> replies = exchanged.answer().stream()
                    .map(message -> again.reply(message, place()))
                    .toList();
            Step.Rest rest = unheard ? Step.Rest.IGNORED : Step.Rest.UNEXPECTED;
            steps.add(new Step.BotReplies(replies, false, rest, Optional.empty(), place()));
        } else if (unheard || !namesLines()) {
            steps.add(new Step.BotReplies(List.of(), false, Step.Rest.IGNORED, Optional.empty(), place()));
        }
    }

    private boolean namesLines() {
        return happened.conversation().transcript().stream()
                .filter(Message::byBot)
                .anyMatch(message -> message.replyTo().isPresent());
    }

    private void state(Optional<ConversationState> before, Optional<ConversationState> after) {
        if (before.equals(after) || after.filter(FromConversation::hasAWord).isEmpty()) {
            return;
        }
        steps.add(
                before.filter(FromConversation::hasAWord).isPresent()
                        ? new Step.Moves(before.get(), after.get(), PATIENCE, place())
                        : new Step.StateIs(after.get(), place()));
    }

    private static boolean hasAWord(ConversationState state) {
        return !(state instanceof ConversationState.Unrecognised);
    }

    /** Where it was left. Who closed it is not known, and an agent comes when there is one. */
    private void stands(ConversationState state) {
        switch (state) {
            case ConversationState.Pending p -> steps.add(new Step.StateIs(p, place()));
            case ConversationState.Queued q -> steps.add(new Step.StateIs(q, place()));
            case ConversationState.Resolved r -> steps.add(new Step.StateIs(r, place()));
            case ConversationState.Active a -> {}
            case ConversationState.WithAgent w -> {}
            case ConversationState.Closed c -> {}
            case ConversationState.Ended e -> {}
            case ConversationState.Unrecognised u -> {}
        }
    }

    /** What the bot would have made of the last line is not known. */
    private boolean endedUnheard() {
        return happened.unheard().contains(exchanges.getLast().line().id());
    }

    /**
     * A visitor who left is not played again, what was unknown once may be so again, and a failure of the vendor
     * is nothing to expect.
     */
    private Optional<Ends> ends(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Failed f -> Optional.empty();
            case Resolution.Abandoned a -> Optional.of(new Ends(List.of("abandoned", "unresolved"), place()));
            case Resolution.Unknown u -> Optional.of(new Ends(List.of("unknown", "unresolved"), place()));
            case Resolution.ResolvedByBot r -> ended(r);
            case Resolution.HandedOver h -> ended(h);
            case Resolution.Unresolved u -> ended(u);
            case Resolution.BotSilent s -> ended(s);
            case Resolution.Looped l -> ended(l);
        };
    }

    private Optional<Ends> ended(Resolution resolution) {
        return Optional.of(new Ends(List.of(resolution.word()), place()));
    }

    private Place place() {
        return new Place("", steps.size() + 1);
    }
}
