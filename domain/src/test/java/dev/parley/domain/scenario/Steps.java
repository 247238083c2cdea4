package dev.parley.domain.scenario;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.scenario.MessageCheck.HasText;
import dev.parley.domain.scenario.MessageCheck.Offers;
import dev.parley.domain.scenario.Step.BotReplies;
import dev.parley.domain.scenario.Step.Rest;
import dev.parley.domain.scenario.TextMatcher.Compared;
import dev.parley.domain.scenario.TextMatcher.Comparison;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of scenarios, short enough for tests. */
final class Steps {
    static final Place HERE = new Place("orders.yaml", 7);

    private Steps() {}

    static Scenario scenario(BotId bot, Step... steps) {
        return scenario(bot, List.of(), Optional.empty(), steps);
    }

    static Scenario scenario(BotId bot, List<Always> always, Optional<Ends> ends, Step... steps) {
        return new Scenario(
                "Track an order",
                new LinkedHashSet<>(),
                Optional.of(bot),
                VisitorProfile.guest(),
                JsonObject.empty(),
                Map.of(),
                List.of(steps),
                always,
                ends,
                new Place("orders.yaml", 1));
    }

    static Step says(String words) {
        return new Step.Says(new Template(words), HERE);
    }

    static Step clicks(String button) {
        return new Step.Clicks(new Template(button), HERE);
    }

    static BotReplies bot(Reply... replies) {
        return new BotReplies(List.of(replies), false, Rest.UNEXPECTED, Optional.empty(), HERE);
    }

    static BotReplies bot(TextMatcher... texts) {
        return bot(Stream.of(texts).map(Steps::reply).toArray(Reply[]::new));
    }

    static BotReplies ignoringTheRest(BotReplies step) {
        return new BotReplies(step.replies(), step.anyOrder(), Rest.IGNORED, step.messages(), step.place());
    }

    static BotReplies inAnyOrder(BotReplies step) {
        return new BotReplies(step.replies(), true, step.rest(), step.messages(), step.place());
    }

    static BotReplies messages(int count) {
        return new BotReplies(List.of(), false, Rest.IGNORED, Optional.of(count), HERE);
    }

    static Reply reply(TextMatcher text, MessageCheck... more) {
        return new Reply(
                Stream.concat(Stream.of(new HasText(text)), Stream.of(more)).toList(), HERE);
    }

    static MessageCheck offering(String... buttons) {
        return new Offers(Stream.of(buttons).map(Steps::equalTo).toList(), false);
    }

    static TextMatcher equalTo(String text) {
        return compared(Comparison.EQUALS, text);
    }

    static TextMatcher containing(String text) {
        return compared(Comparison.CONTAINS, text);
    }

    static TextMatcher compared(Comparison how, String... texts) {
        return new Compared(how, Stream.of(texts).map(Template::new).toList(), false);
    }

    static TextMatcher matching(String regex) {
        return new TextMatcher.Matches(Pattern.compile(regex));
    }

    static TextMatcher anything() {
        return new TextMatcher.Anything();
    }
}
