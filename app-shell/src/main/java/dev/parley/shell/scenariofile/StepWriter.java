package dev.parley.shell.scenariofile;

import dev.parley.domain.scenario.Condition;
import dev.parley.domain.scenario.MessageCheck;
import dev.parley.domain.scenario.Reply;
import dev.parley.domain.scenario.Step;
import dev.parley.domain.scenario.Step.Rest;
import dev.parley.domain.scenario.TextMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes steps as files spell them. */
final class StepWriter {
    private StepWriter() {}

    static List<Object> each(List<Step> steps) {
        return steps.stream().map(StepWriter::value).toList();
    }

    private static Object value(Step step) {
        return switch (step) {
            case Step.Says says -> one("says", says.words().text());
            case Step.Clicks clicks -> one("clicks", clicks.button().text());
            case Step.BotReplies replies -> bot(replies);
            case Step.Silence silence -> one("silence for", Amounts.time(silence.howLong()));
            case Step.StateIs is -> one("state is", Words.camel(is.state().word()));
            case Step.Moves moves ->
                one(
                        "moves",
                        "%s -> %s within %s"
                                .formatted(
                                        Words.camel(moves.from().word()),
                                        Words.camel(moves.to().word()),
                                        Amounts.time(moves.within())));
            case Step.ContextHolds holds ->
                one("context", place(holds.path().text(), holds.matcher(), holds.captureAs()));
            case Step.ContextBelow below -> one("context below", Amounts.size(below.bytes()));
            case Step.TicketExists t -> "ticket exists";
            case Step.Optionally optional -> one("optional", each(optional.steps()));
            case Step.When when -> when(when);
            case Step.Repeats repeats -> repeat(repeats);
            case Step.Softly softly -> one("softly", each(softly.steps()));
        };
    }

    private static Object bot(Step.BotReplies replies) {
        if (replies.replies().isEmpty() && replies.messages().isEmpty()) {
            return "ignoring the rest";
        }
        Map<String, Object> out = new LinkedHashMap<>();
        List<Object> messages =
                replies.replies().stream().map(StepWriter::reply).toList();
        if (!messages.isEmpty()) {
            out.put("bot", messages.size() == 1 ? messages.getFirst() : messages);
        }
        if (replies.anyOrder()) {
            out.put("anyOrder", true);
        }
        replies.messages().ifPresent(count -> out.put("messages", count));
        if (replies.rest() == Rest.IGNORED && !messages.isEmpty()) {
            out.put("ignoring the rest", true);
        }
        return out;
    }

    private static Object reply(Reply reply) {
        return reply.checks().size() == 1 && reply.checks().getFirst() instanceof MessageCheck.HasText text
                ? MatcherWriter.value(text.matcher())
                : checks(reply.checks());
    }

    static Map<String, Object> checks(List<MessageCheck> checks) {
        Map<String, Object> out = new LinkedHashMap<>();
        List<Object> json = new ArrayList<>();
        List<Object> cards = new ArrayList<>();
        List<Object> media = new ArrayList<>();
        List<TextMatcher> texts = new ArrayList<>();
        List<Object> offered = new ArrayList<>();
        for (MessageCheck check : checks) {
            switch (check) {
                case MessageCheck.HasText text -> texts.add(text.matcher());
                case MessageCheck.Within within -> out.put("within", Amounts.time(within.limit()));
                case MessageCheck.Offers offers
                when offers.only() -> out.put("offeringOnly", MatcherWriter.each(offers.texts()));
                case MessageCheck.Offers offers -> offered.addAll(MatcherWriter.each(offers.texts()));
                case MessageCheck.OffersSoMany many -> out.put("buttons", many.count());
                case MessageCheck.HasCard card -> cards.add(card(card));
                case MessageCheck.HasMedia one -> media.add(media(one));
                case MessageCheck.HasJson there ->
                    json.add(place(there.path().text(), there.matcher(), there.captureAs()));
                case MessageCheck.Own own ->
                    throw new IllegalArgumentException("a rule in Java cannot stand in a file: " + own.description());
            }
        }
        if (!offered.isEmpty()) {
            out.put("offering", offered);
        }
        put(out, "card", cards);
        put(out, "media", media);
        put(out, "json", json);
        return texts.isEmpty() ? out : behind(texts, out);
    }

    /** One by itself, several as a list. */
    private static void put(Map<String, Object> out, String word, List<Object> all) {
        if (!all.isEmpty()) {
            out.put(word, all.size() == 1 ? all.getFirst() : all);
        }
    }

    /** The words first; of several matchers all must fit. */
    private static Map<String, Object> behind(List<TextMatcher> texts, Map<String, Object> others) {
        Map<String, Object> all = new LinkedHashMap<>(
                MatcherWriter.mapping(texts.size() == 1 ? texts.getFirst() : new TextMatcher.AllOf(texts)));
        all.putAll(others);
        return all;
    }

    private static Map<String, Object> card(MessageCheck.HasCard card) {
        Map<String, Object> out = new LinkedHashMap<>();
        unlessAnything(out, "title", card.title());
        unlessAnything(out, "text", card.text());
        if (!card.buttons().isEmpty() || out.isEmpty()) {
            out.put("buttons", MatcherWriter.each(card.buttons()));
        }
        return out;
    }

    private static Map<String, Object> media(MessageCheck.HasMedia media) {
        Map<String, Object> out = new LinkedHashMap<>();
        media.kind().ifPresent(kind -> out.put("kind", kind));
        if (media.kind().isEmpty()) {
            out.put("url", MatcherWriter.value(media.url()));
        } else {
            unlessAnything(out, "url", media.url());
        }
        return out;
    }

    /** What is not asked need not be written. */
    private static void unlessAnything(Map<String, Object> out, String word, TextMatcher matcher) {
        if (!(matcher instanceof TextMatcher.Anything)) {
            out.put(word, MatcherWriter.value(matcher));
        }
    }

    private static Map<String, Object> place(String path, TextMatcher matcher, Optional<String> as) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("path", path);
        out.putAll(MatcherWriter.mapping(matcher));
        as.ifPresent(name -> out.put("as", name));
        return out;
    }

    private static Object when(Step.When when) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("when", condition(when.condition()));
        out.put("then", each(when.then()));
        if (!when.otherwise().isEmpty()) {
            out.put("else", each(when.otherwise()));
        }
        return out;
    }

    private static Object repeat(Step.Repeats repeats) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("repeat", each(repeats.steps()));
        out.put("until", condition(repeats.until()));
        out.put("at most", repeats.atMost());
        return out;
    }

    private static Map<String, Object> condition(Condition condition) {
        return switch (condition) {
            case Condition.BotSaid said -> one("bot said", MatcherWriter.value(said.matcher()));
            case Condition.Offered offered -> one("offered", MatcherWriter.value(offered.text()));
            case Condition.InState in -> one("state is", Words.camel(in.state().word()));
            case Condition.Holds holds -> {
                Map<String, Object> out = one("variable", holds.variable());
                out.putAll(MatcherWriter.mapping(holds.matcher()));
                yield out;
            }
            case Condition.Not not -> one("notTrue", condition(not.other()));
        };
    }

    private static Map<String, Object> one(String word, Object value) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put(word, value);
        return out;
    }
}
