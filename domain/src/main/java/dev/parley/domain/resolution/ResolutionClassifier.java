package dev.parley.domain.resolution;

import dev.parley.domain.conversation.BotId;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges how a conversation ended; the same for simulations, for live conversations and for what is synced. Pure and safe
 * for many threads; making one costs some milliseconds, so make one and keep it.
 *
 * <p>The first rule that has something to say decides: it broke off; the vendor's state; a human being took over; the
 * bot went in circles; the bot was silent; the last word that the bot or the visitor said about it; who left whom waiting;
 * what the bot promised. Else an open conversation is unresolved, and of one that is over it cannot be told. A vendor's word
 * that nobody explained decides nothing, and the words of agents and of the platform are never the bot's.
 */
public final class ResolutionClassifier {
    private static final String ANY_BOT = "";

    private final ResolutionRules rules;
    private final Set<String> bots;
    private final Map<String, Prepared> prepared = new ConcurrentHashMap<>();

    /** Rules ready to be used. */
    private record Prepared(ResolutionRules rules, Languages languages) {
        Reading read(Ending ending) {
            return Reading.of(ending, rules, languages);
        }
    }

    /** Judges by the built-in rules: English, German, Spanish and French. */
    public ResolutionClassifier() {
        this.rules = ResolutionRules.builtIn();
        this.bots = Set.of();
        prepared.put(ANY_BOT, new Prepared(rules, Languages.builtIn()));
    }

    /**
     * Judges by these rules; those for single bots hold for endings that name their bot.
     *
     * @throws IllegalArgumentException when a cue cannot be used, see {@link ResolutionRules#fault}
     */
    public ResolutionClassifier(ResolutionRules rules) {
        this.rules = rules;
        this.bots = rules.bots();
        Languages all = rules.compiled();
        if (bots.isEmpty()) {
            prepared.put(ANY_BOT, new Prepared(rules, all));
        }
    }

    private Prepared prepared(Optional<BotId> bot) {
        return prepared.computeIfAbsent(
                bot.map(BotId::value).filter(bots::contains).orElse(ANY_BOT), key -> {
                    ResolutionRules meant = rules.meantFor(bot);
                    return new Prepared(meant, meant.compiled());
                });
    }

    /** The verdict on an ending. */
    public Resolution classify(Ending ending) {
        return verdict(prepared(ending.bot()).read(ending));
    }

    private static Resolution verdict(Reading reading) {
        for (Rule rule : Rules.ORDER) {
            Optional<Resolution> resolution = rule.on(reading);
            if (resolution.isPresent()) {
                return resolution.get();
            }
        }
        throw new IllegalStateException("no rule judged an ending");
    }

    /** Holds what a bot does against the same rules: those for that bot, or those for all where none is named. */
    public Conduct conduct(Optional<BotId> bot) {
        return new Conduct(prepared(bot)::read);
    }

    /** The verdict on an ending, what every rule saw, and what became of every cue in the words. */
    public Explanation explain(Ending ending) {
        Reading reading = prepared(ending.bot()).read(ending);
        var looks = new ArrayList<Explanation.Look>();
        boolean open = true;
        for (Rule rule : Rules.ORDER) {
            Explanation.Look look = rule.look(reading, open);
            open &= !look.decided();
            looks.add(look);
        }
        return new Explanation(verdict(reading), looks, reading.remarks());
    }
}
