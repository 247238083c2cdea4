package dev.parley.domain.scenario.dsl;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.scenario.Always;
import dev.parley.domain.scenario.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A scenario of which nothing is said yet: who, with whom, about what; then the first line. Immutable. */
public final class Setup {
    private final Heading heading;

    private Setup(Heading heading) {
        this.heading = heading;
    }

    static Setup of(String name, Place place) {
        return new Setup(Heading.of(name, place));
    }

    /** Words to choose it by; they add up. */
    public Setup tags(String tag, String... others) {
        Heading h = heading;
        return new Setup(new Heading(
                h.name(),
                joined(h.tags(), Several.of(tag, others)),
                h.bot(),
                h.visitor(),
                h.session(),
                h.variables(),
                h.always(),
                h.place()));
    }

    /** Whom to talk to; left out where whoever runs it says so. */
    public Setup bot(String id) {
        Heading h = heading;
        return new Setup(new Heading(
                h.name(),
                h.tags(),
                Optional.of(new BotId(id)),
                h.visitor(),
                h.session(),
                h.variables(),
                h.always(),
                h.place()));
    }

    /** Who talks; a guest where nobody is named. */
    public Setup visitor(NamedVisitor visitor) {
        return visitor(visitor.profile());
    }

    /** Who talks; a guest where nobody is named. */
    public Setup visitor(VisitorProfile visitor) {
        Heading h = heading;
        return new Setup(
                new Heading(h.name(), h.tags(), h.bot(), visitor, h.session(), h.variables(), h.always(), h.place()));
    }

    /** What the flow is given to work on; it replaces what was given before. */
    public Setup session(JsonObject values) {
        Heading h = heading;
        return new Setup(
                new Heading(h.name(), h.tags(), h.bot(), h.visitor(), values, h.variables(), h.always(), h.place()));
    }

    /** One more value that the flow is given to work on; it may hold places for values. */
    public Setup session(String key, String value) {
        return session(key, new JsonString(value));
    }

    /** One more value that the flow is given to work on. */
    public Setup session(String key, JsonValue value) {
        return session(heading.session().with(key, value));
    }

    /** A value known from the beginning; it may hold places for generated values. */
    public Setup variable(String name, String value) {
        var all = new LinkedHashMap<>(heading.variables());
        all.put(Named.variable(name), value);
        Heading h = heading;
        return new Setup(
                new Heading(h.name(), h.tags(), h.bot(), h.visitor(), h.session(), all, h.always(), h.place()));
    }

    /** Values known from the beginning. */
    public Setup variables(Map<String, String> values) {
        Setup setup = this;
        for (Map.Entry<String, String> value : values.entrySet()) {
            setup = setup.variable(value.getKey(), value.getValue());
        }
        return setup;
    }

    /** What is asked of every turn; it adds up. */
    public Setup always(Always rule, Always... others) {
        Heading h = heading;
        return new Setup(new Heading(
                h.name(),
                h.tags(),
                h.bot(),
                h.visitor(),
                h.session(),
                h.variables(),
                joined(h.always(), Several.of(rule, others)),
                h.place()));
    }

    /** The visitor's first line; it may hold places for values. */
    public PlainTalk says(String words) {
        return new PlainTalk(heading, Lines.none().says(words));
    }

    /** Begins with lines that several scenarios share. */
    public PlainTalk use(Function<? super Opening, ? extends Block> fragment) {
        return new PlainTalk(heading, Lines.none().use(fragment));
    }

    private static <E> List<E> joined(List<E> some, List<E> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
