package dev.parley.domain.scenario;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.VisitorProfile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A conversation written down in advance. Immutable.
 *
 * @param name for people and reports, not blank; together with {@code place} it tells one scenario from another
 * @param tags words to choose scenarios by
 * @param bot whom to talk to; absent where whoever runs it says so
 * @param visitor who talks; its texts may hold places for values, as a {@link Template} has them
 * @param session what the flow is given to work on; its texts may hold places for values
 * @param variables values by name, known from the beginning
 * @param steps what is said and expected, at least one line of the visitor among them
 * @param always what is asked of every turn
 * @param ends how it must end, where that is asked
 * @param place where it is written
 */
public record Scenario(
        String name,
        SequencedSet<String> tags,
        Optional<BotId> bot,
        VisitorProfile visitor,
        JsonObject session,
        Map<String, String> variables,
        List<Step> steps,
        List<Always> always,
        Optional<Ends> ends,
        Place place) {

    /** Checks that there is something to say, and keeps unchangeable copies. */
    public Scenario {
        tags = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(tags));
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        steps = List.copyOf(steps);
        always = List.copyOf(always);
        if (name.isBlank() || steps.isEmpty()) {
            throw new IllegalArgumentException("a scenario has a name and at least one line to say");
        }
    }

    /**
     * Lines to say, with nothing expected of the bot.
     *
     * @param lines one a turn, at least one
     */
    public static Scenario ofLines(
            String name, BotId bot, VisitorProfile visitor, JsonObject session, List<String> lines) {
        return new Scenario(
                name,
                new LinkedHashSet<>(),
                Optional.of(bot),
                visitor,
                session,
                Map.of(),
                IntStream.range(0, lines.size())
                        .<Step>mapToObj(i -> new Step.Says(new Template(lines.get(i)), new Place("", i + 1)))
                        .toList(),
                List.of(),
                Optional.empty(),
                new Place("", 0));
    }

    /** The same scenario with that bot. */
    public Scenario with(BotId other) {
        return new Scenario(name, tags, Optional.of(other), visitor, session, variables, steps, always, ends, place);
    }

    /**
     * The same scenario for a row of data.
     *
     * @param row what tells the rows apart, put behind the name in brackets
     * @param values which are added to the variables, and count before them
     */
    public Scenario with(String row, Map<String, String> values) {
        var all = new LinkedHashMap<>(variables);
        all.putAll(values);
        return new Scenario(name + " [" + row + "]", tags, bot, visitor, session, all, steps, always, ends, place);
    }

    /**
     * One scenario for each row of data.
     *
     * @param first a row; its values count before the variables
     * @param others further ones
     */
    public List<Scenario> withRows(Row first, Row... others) {
        return Stream.concat(Stream.of(first), Stream.of(others))
                .map(row -> with(row.name(), row.values()))
                .toList();
    }

    /** Whether it expects anything; one that does not asks nothing of the bot but an answer. */
    public boolean expects() {
        return ends.isPresent() || !always.isEmpty() || steps.stream().anyMatch(step -> !(step instanceof Step.Says));
    }

    /** Whether one of its steps, however deep, asks for a ticket. */
    public boolean asksForTickets() {
        return steps.stream().flatMap(Step::withAllInside).anyMatch(Step.TicketExists.class::isInstance);
    }
}
