package dev.parley.shell.scenariofile;

import dev.parley.domain.scenario.Condition;
import dev.parley.domain.scenario.MessageCheck;
import dev.parley.domain.scenario.Step;
import dev.parley.domain.scenario.TextMatcher;
import java.util.List;
import java.util.stream.Stream;

/** The variables that a piece of a scenario gives a value. */
final class Captures {
    private Captures() {}

    static Stream<String> of(List<Step> steps) {
        return steps.stream().flatMap(Captures::of);
    }

    static Stream<String> of(Step step) {
        return switch (step) {
            case Step.BotReplies replies ->
                replies.replies().stream()
                        .flatMap(reply -> reply.checks().stream().flatMap(Captures::of));
            case Step.ContextHolds holds -> Stream.concat(of(holds.matcher()), holds.captureAs().stream());
            case Step.Optionally optional -> of(optional.steps());
            case Step.When when ->
                Stream.of(of(when.condition()), of(when.then()), of(when.otherwise()))
                        .flatMap(names -> names);
            case Step.Repeats repeats -> Stream.concat(of(repeats.steps()), of(repeats.until()));
            case Step.Softly softly -> of(softly.steps());
            case Step.Says s -> Stream.empty();
            case Step.Clicks c -> Stream.empty();
            case Step.Silence s -> Stream.empty();
            case Step.StateIs s -> Stream.empty();
            case Step.Moves m -> Stream.empty();
            case Step.ContextBelow c -> Stream.empty();
            case Step.TicketExists t -> Stream.empty();
        };
    }

    static Stream<String> of(MessageCheck check) {
        return switch (check) {
            case MessageCheck.HasText text -> of(text.matcher());
            case MessageCheck.Offers offers -> offers.texts().stream().flatMap(Captures::of);
            case MessageCheck.HasCard card ->
                Stream.concat(Stream.of(card.title(), card.text()), card.buttons().stream())
                        .flatMap(Captures::of);
            case MessageCheck.HasMedia media -> of(media.url());
            case MessageCheck.HasJson json -> Stream.concat(of(json.matcher()), json.captureAs().stream());
            case MessageCheck.OffersSoMany o -> Stream.empty();
            case MessageCheck.Within w -> Stream.empty();
            case MessageCheck.Own o -> Stream.empty();
        };
    }

    static Stream<String> of(Condition condition) {
        return switch (condition) {
            case Condition.BotSaid said -> of(said.matcher());
            case Condition.Offered offered -> of(offered.text());
            case Condition.Holds holds -> of(holds.matcher());
            case Condition.InState s -> Stream.empty();
            case Condition.Not n -> Stream.empty();
        };
    }

    /** What is turned round keeps nothing. */
    static Stream<String> of(TextMatcher matcher) {
        return switch (matcher) {
            case TextMatcher.Matches matches -> matches.pattern().namedGroups().keySet().stream();
            case TextMatcher.AllOf all -> all.matchers().stream().flatMap(Captures::of);
            case TextMatcher.AnyOf any -> any.matchers().stream().flatMap(Captures::of);
            case TextMatcher.Compared c -> Stream.empty();
            case TextMatcher.Anything a -> Stream.empty();
            case TextMatcher.NoneOf n -> Stream.empty();
            case TextMatcher.Not n -> Stream.empty();
            case TextMatcher.Similar s -> Stream.empty();
            case TextMatcher.Own o -> Stream.empty();
        };
    }
}
