package dev.parley.shell.render;

import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.LegalMoves;
import dev.parley.domain.conversation.Move;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.ConversationSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A conversation as one look showed it.
 *
 * @param id the vendor's id
 * @param state where it stands
 * @param legalMoves what may happen next
 * @param bot whom it is held with, where the vendor says
 * @param firstName the visitor's
 * @param lastName the visitor's
 * @param email the visitor's
 * @param attributes the visitor's other properties
 * @param createdAt when it was opened, where the vendor says
 * @param updatedAt when it last changed, where the vendor says
 * @param context how full its context is
 */
public record ConversationView(
        String id,
        String state,
        List<String> legalMoves,
        Optional<String> bot,
        String firstName,
        String lastName,
        String email,
        Map<String, String> attributes,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt,
        GaugeView context) {

    /** What a look showed. */
    public static ConversationView of(ConversationSnapshot look, ContextBudget budget) {
        Conversation seen = look.conversation();
        VisitorProfile visitor = seen.profile();
        return new ConversationView(
                seen.id().value(),
                seen.state().word(),
                LegalMoves.from(seen.state()).stream().map(Move::phrase).toList(),
                seen.bot().map(BotId::value),
                visitor.firstName(),
                visitor.lastName(),
                visitor.email(),
                visitor.attributes(),
                seen.createdAt(),
                seen.updatedAt(),
                GaugeView.of(look.context(), Optional.empty(), budget));
    }

    /** How people read it. */
    public static void write(ConversationView it, Screen screen) {
        TurnText.labelled("id", screen, Span.bold(it.id));
        TurnText.labelled("state", screen, Span.plain(it.state + legal(it)));
        TurnText.labelled("bot", screen, Span.plain(it.bot.orElse("(unknown)")));
        TurnText.labelled("visitor", screen, Span.plain(visitor(it)));
        if (!it.attributes.isEmpty()) {
            TurnText.labelled(
                    "",
                    screen,
                    Span.plain(it.attributes.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .collect(Collectors.joining(", "))));
        }
        it.createdAt.ifPresent(at -> TurnText.labelled("opened", screen, Span.plain(Amounts.moment(at))));
        it.updatedAt.ifPresent(at -> TurnText.labelled("changed", screen, Span.plain(Amounts.moment(at))));
        TurnText.labelled("context", screen, it.context.spans());
        it.context.largestLine().ifPresent(line -> TurnText.labelled("", screen, Span.plain(line)));
    }

    private static String legal(ConversationView it) {
        return it.legalMoves.isEmpty()
                ? " (nothing may happen any more)"
                : " (may: " + String.join(", ", it.legalMoves) + ")";
    }

    private static String visitor(ConversationView it) {
        String name = (it.firstName + " " + it.lastName).strip();
        return it.email.isEmpty() ? name : name + " <" + it.email + ">";
    }
}
