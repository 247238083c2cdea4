package dev.parley.domain.scenario.dsl;

/** Where lines that several scenarios share begin: with one of the visitor. */
public sealed interface Opening permits Block {
    /** The visitor's line; it may hold places for values. */
    PlainBlock says(String words);
}
