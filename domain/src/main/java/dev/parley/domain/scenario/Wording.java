package dev.parley.domain.scenario;

/**
 * What becomes of an expected text before it is held against one that came: nothing in a conversation that is under way;
 * redaction where the conversation is on record, whose texts were redacted too.
 */
@FunctionalInterface
interface Wording {
    /** As it is written. */
    Wording AS_WRITTEN = text -> text;

    String of(String text);
}
