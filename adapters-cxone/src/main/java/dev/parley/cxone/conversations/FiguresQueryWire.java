package dev.parley.cxone.conversations;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.resolution.Period;
import java.util.List;
import java.util.Optional;

/** A question for the share of conversations that bots resolved, word by word as the user's document asks it. */
record FiguresQueryWire(
        String dimension, String metric, String timeGrouping, String dateFrom, String dateTo, List<Filter> filters) {
    /** What the document sends where it names no bot. */
    private static final String ANY_BOT = "true";

    record Filter(String type, String operator, String attribute, String value) {
        static Filter of(String attribute, String value) {
            return new Filter("conversation", "eq", attribute, value);
        }
    }

    static FiguresQueryWire of(Period period, Optional<BotId> bot) {
        return new FiguresQueryWire(
                "bot_resolution_rate",
                "interactions",
                "none",
                period.from().toString(),
                period.to().toString(),
                List.of(
                        Filter.of("type", "webchat"),
                        Filter.of("botId", bot.map(BotId::value).orElse(ANY_BOT))));
    }
}
