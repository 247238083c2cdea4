package dev.parley.shell.scenariofile;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.resolution.Conduct;
import dev.parley.domain.scenario.Condition;
import dev.parley.domain.scenario.GeneratedValues;
import dev.parley.domain.scenario.MessageCheck;
import dev.parley.domain.scenario.MessageCheck.HasText;
import dev.parley.domain.scenario.Place;
import dev.parley.domain.scenario.Reply;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.Step;
import dev.parley.domain.scenario.Template;
import dev.parley.domain.scenario.TextMatcher;
import dev.parley.domain.scenario.TextMatcher.Compared;
import dev.parley.domain.scenario.TextMatcher.Comparison;
import dev.parley.shell.render.NearestWord;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.NullNode;

/** Finds what a scenario says and probably does not mean. Serves one scenario. */
final class Lint {
    private static final int SHORT = 3;
    private static final List<String> FALLBACKS = List.of(
            "Sorry, I did not understand that.",
            "I'm not sure I understand. Could you rephrase that?",
            "Das habe ich leider nicht verstanden.",
            "Lo siento, no he entendido.",
            "Désolé, je n'ai pas compris.");

    private final Scenario scenario;
    private final Faults faults;
    private final Set<String> known;
    private String lastLine = "";
    private boolean answered;

    Lint(Scenario scenario, Faults faults) {
        this.scenario = scenario;
        this.faults = faults;
        this.known = new HashSet<>(scenario.variables().keySet());
    }

    void look() {
        steps(scenario.steps());
    }

    private void steps(List<Step> steps) {
        steps.forEach(this::step);
    }

    private void step(Step step) {
        switch (step) {
            case Step.Says says -> {
                unknown(says.words(), says.place());
                lastLine = says.words().text();
                answered = true;
            }
            case Step.Clicks clicks -> {
                unknown(clicks.button(), clicks.place());
                if (!answered) {
                    faults.add(at(clicks.place()), "nothing was said yet, so there is no button to click");
                }
                lastLine = clicks.button().text();
            }
            case Step.BotReplies replies -> {
                if (!answered) {
                    faults.add(at(replies.place()), "nothing was said yet, so the bot has nothing to answer");
                }
                replies.replies().forEach(this::reply);
            }
            case Step.ContextHolds holds -> {
                captures(holds.matcher());
                holds.captureAs().ifPresent(known::add);
            }
            case Step.Optionally optional -> steps(optional.steps());
            case Step.When when -> {
                condition(when.condition());
                steps(when.then());
                steps(when.otherwise());
            }
            case Step.Repeats repeats -> {
                condition(repeats.until());
                steps(repeats.steps());
            }
            case Step.Softly softly -> steps(softly.steps());
            case Step.Silence s -> {}
            case Step.StateIs s -> {}
            case Step.Moves m -> {}
            case Step.ContextBelow c -> {}
            case Step.TicketExists t -> {}
        }
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.BotSaid said) {
            captures(said.matcher());
        }
    }

    private void reply(Reply reply) {
        for (MessageCheck check : reply.checks()) {
            if (check instanceof HasText text) {
                text(text.matcher(), reply, reply.checks().size() == 1);
            }
            if (check instanceof MessageCheck.HasJson json) {
                json.captureAs().ifPresent(known::add);
            }
        }
    }

    private void text(TextMatcher matcher, Reply reply, boolean alone) {
        captures(matcher);
        Place place = reply.place();
        if (alone && neverFails(matcher) && !(matcher instanceof TextMatcher.Anything)) {
            warn(place, "this expectation can never fail; say 'anything' if that is meant");
        }
        if (matcher instanceof Compared compared) {
            compared.expected().forEach(expected -> unknown(expected, place));
            compared.expected().stream()
                    .map(Template::text)
                    .findFirst()
                    .ifPresent(text -> compared(compared, text, place));
        }
        fallback(matcher)
                .ifPresent(text -> warn(place, "this also fits a bot that does not understand: '" + text + "'"));
    }

    private void compared(Compared compared, String text, Place place) {
        if (compared.how() != Comparison.EQUALS
                && !neverFails(compared)
                && text.replace("*", "").length() < SHORT) {
            warn(place, "'%s' is very short, and fits much that is not meant".formatted(text));
        }
        boolean echoes = compared.how() != Comparison.EQUALS
                && text.length() >= SHORT
                && lastLine.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
        if (echoes) {
            warn(place, "'%s' is part of the visitor's own line, so a bot that only repeats it passes".formatted(text));
        }
    }

    private static boolean neverFails(TextMatcher matcher) {
        return switch (matcher) {
            case TextMatcher.Anything a -> true;
            case Compared compared ->
                compared.expected().stream().map(Template::text).anyMatch(text -> switch (compared.how()) {
                    case CONTAINS, STARTS_WITH, ENDS_WITH -> text.isEmpty();
                    case LIKE -> text.matches("\\*+");
                    case EQUALS -> false;
                });
            case TextMatcher.Matches matches -> matches.pattern().matcher("").find();
            case TextMatcher.AnyOf any -> any.matchers().stream().anyMatch(Lint::neverFails);
            case TextMatcher.AllOf all -> all.matchers().stream().allMatch(Lint::neverFails);
            case TextMatcher.NoneOf n -> false;
            case TextMatcher.Not n -> false;
            case TextMatcher.Similar s -> false;
            case TextMatcher.Own o -> false;
        };
    }

    /** A wildcard that fits what bots say when they do not understand, unless that is what is expected. */
    private static Optional<String> fallback(TextMatcher matcher) {
        boolean wild = matcher instanceof TextMatcher.Matches
                || (matcher instanceof Compared compared && compared.how() == Comparison.LIKE);
        if (!wild || neverFails(matcher)) {
            return Optional.empty();
        }
        return FALLBACKS.stream()
                .filter(text -> scenarioFits(matcher, text))
                .filter(text -> Conduct.misunderstanding(said(text)).isPresent())
                .findFirst();
    }

    private static boolean scenarioFits(TextMatcher matcher, String text) {
        return switch (matcher) {
            case TextMatcher.Matches matches -> matches.pattern().matcher(text).find();
            case Compared compared ->
                compared.expected().stream()
                        .map(expected -> expected.text().replace("*", "\u0000"))
                        .map(Pattern::quote)
                        .map(quoted -> quoted.replace("\u0000", "\\E.*\\Q"))
                        .anyMatch(text::matches);
            default -> false;
        };
    }

    private static Message said(String text) {
        return Message.of(new MessageId("lint"), new Author.Bot(), text, Optional.empty(), Optional.empty(), List.of());
    }

    private void captures(TextMatcher matcher) {
        switch (matcher) {
            case TextMatcher.Matches matches ->
                known.addAll(matches.pattern().namedGroups().keySet());
            case TextMatcher.AllOf all -> all.matchers().forEach(this::captures);
            case TextMatcher.AnyOf any -> any.matchers().forEach(this::captures);
            case Compared c -> {}
            case TextMatcher.Anything a -> {}
            case TextMatcher.NoneOf n -> {}
            case TextMatcher.Not n -> {}
            case TextMatcher.Similar s -> {}
            case TextMatcher.Own o -> {}
        }
    }

    private void unknown(Template template, Place place) {
        template.names().stream()
                .filter(name -> !known.contains(name) && !GeneratedValues.knows(name))
                .findFirst()
                .ifPresent(name -> faults.add(
                        at(place),
                        "nothing gives '{{%s}}' a value before this line%s"
                                .formatted(
                                        name,
                                        NearestWord.to(name, known)
                                                .map(nearest -> "; did you mean '{{" + nearest + "}}'?")
                                                .orElse("; write it under 'variables:' or capture it"))));
    }

    private void warn(Place place, String message) {
        faults.warn(place.line(), 1, message);
    }

    private static YamlNode at(Place place) {
        return new YamlNode(place.line(), 1, NullNode.getInstance(), Map.of(), Map.of(), List.of());
    }
}
