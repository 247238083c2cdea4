package dev.parley.domain.scenario;

import dev.parley.domain.scenario.Step.BotReplies;
import dev.parley.domain.scenario.Step.Rest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the bot's answer: holds what is expected against the messages that nobody read yet, in their order.
 *
 * @param matching decides about one message
 * @param variables keeps what is captured
 * @param ledger keeps what is expected and seen
 */
record Reading(MessageMatching matching, Variables variables, Ledger ledger) {

    Flow read(BotReplies step, Answer answer, int turn) {
        Flow flow = step.anyOrder() ? anyOrder(step, answer, turn) : inOrder(step, answer, turn);
        if (flow == Flow.ON && step.messages().isPresent()) {
            int count = answer.messages().size();
            flow = ledger.keep(
                    step.place(),
                    turn,
                    count == step.messages().get(),
                    "messages",
                    "the answer to have " + plural(step.messages().get()),
                    plural(count));
        }
        if (flow == Flow.ON && step.rest() == Rest.IGNORED) {
            answer.ignoreTheRest();
        }
        return flow;
    }

    private Flow inOrder(BotReplies step, Answer answer, int turn) {
        Flow flow = Flow.ON;
        for (int i = 0; i < step.replies().size() && flow == Flow.ON; i++) {
            Reply expected = step.replies().get(i);
            Optional<BotMessage> next = answer.unread().stream().findFirst();
            flow = next.isPresent() ? held(expected, next.get(), answer, turn) : missing(expected, answer, turn);
        }
        return flow;
    }

    private Flow held(Reply expected, BotMessage heard, Answer answer, int turn) {
        answer.read(heard);
        Flow flow = Flow.ON;
        for (MessageCheck check : expected.checks()) {
            Match match = matching.match(check, heard);
            variables.keep(match.matched() ? match.captures() : Map.of());
            flow = ledger.keep(
                    expected.place(),
                    turn,
                    match.matched(),
                    match.rule(),
                    "message %d of the bot to %s".formatted(heard.number(), words().expected(check)),
                    words().seen(check, heard));
            if (flow != Flow.ON) {
                return flow;
            }
        }
        return flow;
    }

    private Flow missing(Reply expected, Answer answer, int turn) {
        boolean silent = answer.messages().isEmpty();
        return ledger.keep(
                expected.place(),
                turn,
                false,
                silent ? Rules.SILENT : "missing-reply",
                "%s message of the bot to %s".formatted(silent ? "a" : "another", wanted(expected)),
                silent
                        ? SilenceWords.of(answer.turn())
                        : "no further message behind the "
                                + plural(answer.messages().size()) + " read");
    }

    private Flow anyOrder(BotReplies step, Answer answer, int turn) {
        Optional<Map<Reply, BotMessage>> found = assigned(step.replies(), answer.unread());
        if (found.isPresent()) {
            found.get().forEach((expected, heard) -> {
                answer.read(heard);
                expected.checks().forEach(check -> keepCaptured(check, heard));
            });
        } else if (answer.messages().isEmpty() && !step.replies().isEmpty()) {
            return missing(step.replies().getFirst(), answer, turn);
        }
        return ledger.keep(
                step.place(),
                turn,
                found.isPresent(),
                "any-order",
                "messages of the bot, in any order, one each to "
                        + String.join(
                                " / to ",
                                step.replies().stream().map(this::wanted).toList()),
                answer.unread().isEmpty() && found.isPresent() ? "each of them" : seen(answer));
    }

    private void keepCaptured(MessageCheck check, BotMessage heard) {
        variables.keep(matching.match(check, heard).captures());
    }

    /** A message of its own for each expected reply, if there is any way to find them. */
    private Optional<Map<Reply, BotMessage>> assigned(List<Reply> expected, List<BotMessage> from) {
        if (expected.isEmpty()) {
            return Optional.of(Map.of());
        }
        Reply first = expected.getFirst();
        for (BotMessage candidate : from) {
            if (first.checks().stream()
                    .allMatch(check -> matching.match(check, candidate).matched())) {
                List<BotMessage> left = new ArrayList<>(from);
                left.remove(candidate);
                Optional<Map<Reply, BotMessage>> others = assigned(expected.subList(1, expected.size()), left);
                if (others.isPresent()) {
                    Map<Reply, BotMessage> all = new LinkedHashMap<>();
                    all.put(first, candidate);
                    all.putAll(others.get());
                    return Optional.of(all);
                }
            }
        }
        return Optional.empty();
    }

    private String wanted(Reply expected) {
        return String.join(
                " and to ", expected.checks().stream().map(words()::expected).toList());
    }

    private MessageWords words() {
        return new MessageWords(matching.texts());
    }

    private static String seen(Answer answer) {
        return String.join(
                ", ",
                answer.messages().stream()
                        .map(heard -> MatcherWords.quoted(heard.message().text()))
                        .toList());
    }

    private static String plural(int count) {
        return count == 1 ? "1 message" : count + " messages";
    }
}
