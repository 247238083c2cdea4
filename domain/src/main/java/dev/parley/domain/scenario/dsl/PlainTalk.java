package dev.parley.domain.scenario.dsl;

/** A scenario behind one of its steps. Immutable. */
public final class PlainTalk extends Talk {
    PlainTalk(Heading heading, Lines lines) {
        super(heading, lines);
    }
}
