package dev.parley.domain.scenario;

import dev.parley.domain.conversation.ConversationState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One line of a scenario. */
public sealed interface Step {
    /** Where it is written. */
    Place place();

    /** The steps of which it is made, in their order, whether all of them are carried out or not; none of a single line. */
    default List<Step> inside() {
        return List.of();
    }

    /** It, and all that is inside it, however deep. */
    default Stream<Step> withAllInside() {
        return Stream.concat(Stream.of(this), inside().stream().flatMap(Step::withAllInside));
    }

    /** @param words what the visitor says */
    record Says(Template words, Place place) implements Step {}

    /** @param button the text on a button of the bot's last answer, which the visitor clicks */
    record Clicks(Template button, Place place) implements Step {}

    /**
     * The next messages of the bot's answer to the last line, those that an earlier step has not read yet.
     *
     * @param replies the messages, at least one unless {@code messages} says how many
     * @param anyOrder whether they may come in any order
     * @param rest whether further messages of this answer are all right
     * @param messages how many messages the whole answer has, where that is asked
     */
    record BotReplies(List<Reply> replies, boolean anyOrder, Rest rest, Optional<Integer> messages, Place place)
            implements Step {
        /** Checks that something is expected. */
        public BotReplies {
            replies = List.copyOf(replies);
            if (replies.isEmpty() && messages.isEmpty() && rest == Rest.UNEXPECTED) {
                throw new IllegalArgumentException("what the bot should say is missing");
            }
        }
    }

    /** What it means that the bot said more than a scenario asked for. */
    enum Rest {
        /** It fails, at the latest when the visitor speaks again or the scenario ends. */
        UNEXPECTED,
        /** It is all right. */
        IGNORED
    }

    /** @param howLong for which nobody but the visitor says anything, from now on */
    record Silence(Duration howLong, Place place) implements Step {}

    /** @param state in which the conversation stands now */
    record StateIs(ConversationState state, Place place) implements Step {}

    /**
     * The state changes.
     *
     * @param from where it stood before the last turn
     * @param to where it arrives
     * @param within by when, counted from now
     */
    record Moves(ConversationState from, ConversationState to, Duration within, Place place) implements Step {}

    /**
     * A place in the context.
     *
     * @param path where
     * @param matcher what the text of the value must be like; a value that is no text is its JSON
     * @param captureAs the variable that keeps the value, where one is named
     */
    record ContextHolds(JsonPath path, TextMatcher matcher, Optional<String> captureAs, Place place) implements Step {}

    /** @param bytes which the context does not reach */
    record ContextBelow(int bytes, Place place) implements Step {}

    /** A ticket of this conversation stands in the ticketing system. */
    record TicketExists(Place place) implements Step {}

    /** @param steps a visitor's line first; when what they expect does not come, that is all right, and it goes on behind them */
    record Optionally(List<Step> steps, Place place) implements Step {
        /** Keeps an unchangeable copy. */
        public Optionally {
            steps = List.copyOf(steps);
        }

        @Override
        public List<Step> inside() {
            return steps;
        }
    }

    /**
     * A fork.
     *
     * @param condition what is looked at
     * @param then what is done when it is true
     * @param otherwise what is done when it is not, possibly nothing
     */
    record When(Condition condition, List<Step> then, List<Step> otherwise, Place place) implements Step {
        /** Keeps unchangeable copies. */
        public When {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }

        @Override
        public List<Step> inside() {
            return Stream.concat(then.stream(), otherwise.stream()).toList();
        }
    }

    /**
     * Does something until a condition is true behind it. When it never is, the scenario fails.
     *
     * @param steps what is done each time
     * @param until what is looked at behind each time
     * @param atMost how many times, at least 1
     */
    record Repeats(List<Step> steps, Condition until, int atMost, Place place) implements Step {
        /** Keeps an unchangeable copy and checks the bound. */
        public Repeats {
            steps = List.copyOf(steps);
            if (atMost < 1) {
                throw new IllegalArgumentException(
                        "repeat does something at least once, not %d times".formatted(atMost));
            }
        }

        @Override
        public List<Step> inside() {
            return steps;
        }
    }

    /** @param steps whose failures are collected, and do not end the conversation */
    record Softly(List<Step> steps, Place place) implements Step {
        /** Keeps an unchangeable copy. */
        public Softly {
            steps = List.copyOf(steps);
        }

        @Override
        public List<Step> inside() {
            return steps;
        }
    }
}
