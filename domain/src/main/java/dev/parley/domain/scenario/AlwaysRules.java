package dev.parley.domain.scenario;

import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.QuickReply;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.resolution.Conduct;
import dev.parley.domain.resolution.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at every turn for what must always hold. What fails is collected, and the conversation goes on.
 *
 * @param rules what must hold
 * @param matching decides about single messages
 * @param conduct decides about loops and lack of understanding
 * @param ledger keeps what failed
 */
record AlwaysRules(List<Always> rules, MessageMatching matching, Conduct conduct, Ledger ledger) {
    private static final Pattern HTML =
            Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^<>]*)?/?>|&(?:[a-z]{2,8}|#\\d{1,6});");

    /**
     * Looks at a turn.
     *
     * @param answer to it
     * @param before the answer to the turn before it
     * @param clicked the button that was clicked, where one was
     * @param transcript everything said so far
     */
    void look(Answer answer, Answer before, Optional<String> clicked, List<Message> transcript) {
        answer.turn()
                .ifPresent(turn -> rules.forEach(rule -> broken(rule, turn, answer, before, clicked, transcript)
                        .ifPresent(what -> ledger.collect(
                                rule.place(), turn.number(), false, what.rule(), expected(rule), what.seen()))));
    }

    /** Keeps for each rule that held that it did. */
    void conclude(int turns) {
        for (Always rule : rules) {
            boolean broken = ledger.checks().stream()
                    .anyMatch(check -> check.failed() && check.place().equals(rule.place()));
            if (!broken && turns > 0) {
                ledger.collect(rule.place(), turns, true, "always", expected(rule), "so in every turn");
            }
        }
    }

    private Optional<Evidence> broken(
            Always rule, Turn turn, Answer answer, Answer before, Optional<String> clicked, List<Message> transcript) {
        return switch (rule) {
            case Always.NoFallback f ->
                turn.replies().stream()
                        .flatMap(reply -> conduct.misunderstanding(reply).stream())
                        .findFirst();
            case Always.NoRawHtml h ->
                turn.replies().stream().flatMap(reply -> html(reply).stream()).findFirst();
            case Always.NoLoop l -> circle(turn, transcript).or(() -> leadsBack(answer, before, clicked));
            case Always.AnswersWithin within ->
                answer.messages().stream()
                        .findFirst()
                        .flatMap(BotMessage::botTime)
                        .filter(took -> took.compareTo(within.limit()) > 0)
                        .map(took -> new Evidence("within", MessageWords.seconds(took)));
            case Always.ContextBelow below ->
                turn.after()
                        .map(after -> after.context().bytes())
                        .filter(bytes -> bytes >= below.bytes())
                        .map(bytes -> new Evidence("context-below", bytes + " bytes"));
            case Always.EveryMessage every ->
                answer.messages().stream()
                        .filter(heard -> !matching.match(every.check(), heard).matched())
                        .findFirst()
                        .map(heard -> new Evidence(
                                matching.match(every.check(), heard).rule(), words().seen(every.check(), heard)));
        };
    }

    private static Optional<Evidence> html(Message reply) {
        Matcher found = HTML.matcher(reply.text());
        return found.find()
                ? Optional.of(new Evidence(
                        "raw-html", MatcherWords.quoted(found.group()) + " in " + MatcherWords.quoted(reply.text())))
                : Optional.empty();
    }

    /** A circle that this turn closed; an older one was told when it was closed. */
    private Optional<Evidence> circle(Turn turn, List<Message> transcript) {
        int start = turn.message()
                .map(own -> transcript.stream().map(Message::id).toList().indexOf(own))
                .orElse(-1);
        return conduct.circle(transcript)
                .filter(circle -> start < 0
                        || !conduct.circle(transcript.subList(0, start)).equals(Optional.of(circle)));
    }

    private static Optional<Evidence> leadsBack(Answer answer, Answer before, Optional<String> clicked) {
        List<String> offered = texts(answer);
        return clicked.filter(button -> offered.contains(button) && offered.equals(texts(before)))
                .map(button -> new Evidence(
                        "button-leads-back", "the button " + MatcherWords.quoted(button) + " led back to itself"));
    }

    private static List<String> texts(Answer answer) {
        return answer.buttons().stream().map(QuickReply::text).toList();
    }

    private String expected(Always rule) {
        return switch (rule) {
            case Always.NoFallback f -> "the bot always to understand";
            case Always.NoRawHtml h -> "the bot never to show HTML";
            case Always.NoLoop l -> "the bot never to go in circles";
            case Always.AnswersWithin within ->
                "the bot always to answer within " + MessageWords.seconds(within.limit());
            case Always.ContextBelow below -> "the context always to stay below " + below.bytes() + " bytes";
            case Always.EveryMessage every -> "every message of the bot to " + words().expected(every.check());
        };
    }

    private MessageWords words() {
        return new MessageWords(matching.texts());
    }
}
