package dev.parley.domain.scenario.dsl;

import dev.parley.domain.scenario.Place;
import dev.parley.domain.scenario.Reply;
import dev.parley.domain.scenario.Step;
import dev.parley.domain.scenario.Step.BotReplies;
import dev.parley.domain.scenario.Step.Rest;
import dev.parley.domain.scenario.Template;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is said from here on. Immutable, as all stages are.
 *
 * @param <T> the stage behind a word
 */
public abstract sealed class Exchanging<T> permits Watching {
    private final Lines lines;

    Exchanging(Lines lines) {
        this.lines = lines;
    }

    Lines lines() {
        return lines;
    }

    /** The stage behind these lines. */
    abstract T behind(Lines further);

    /** The visitor's next line; it may hold places for values. */
    public final T says(String words) {
        return behind(lines.says(words));
    }

    /** The visitor clicks the button of the bot's last answer that has this text. */
    public final T clicks(String button) {
        return behind(lines.then(place -> new Step.Clicks(new Template(button), place)));
    }

    /** The next messages of the bot's answer, in this order; those that an earlier word has read are behind it. */
    public final T bot(ExpectedReply reply, ExpectedReply... others) {
        return bot(Several.of(reply, others), false);
    }

    /** The next messages of the bot's answer, in any order. */
    public final T bot(AnyOrder replies) {
        return bot(replies.replies(), true);
    }

    /** Whatever else the bot answers is all right. Without this word a message that nobody asked for fails. */
    public final T ignoringTheRest() {
        return behind(lines.then(place -> new BotReplies(List.of(), false, Rest.IGNORED, Optional.empty(), place)));
    }

    /** The whole answer has that many messages; those that no other word asks for may be anything. */
    public final T messages(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("an answer has no messages or some, not " + count);
        }
        return behind(lines.then(place -> new BotReplies(List.of(), false, Rest.IGNORED, Optional.of(count), place)));
    }

    /** Nobody but the visitor says anything for so long. */
    public final T silenceFor(Duration howLong) {
        Duration time = Positive.of("silenceFor", howLong);
        return behind(lines.then(place -> new Step.Silence(time, place)));
    }

    /** Goes on with steps that several scenarios share. */
    public final T use(Function<? super Block, ? extends Block> fragment) {
        return behind(lines.use(fragment));
    }

    private T bot(List<ExpectedReply> replies, boolean anyOrder) {
        List<Reply> expected = replies.stream().map(ExpectedReply::reply).toList();
        return behind(lines.then(
                (Place place) -> new BotReplies(expected, anyOrder, Rest.UNEXPECTED, Optional.empty(), place)));
    }
}
