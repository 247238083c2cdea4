package dev.parley.cxone.canary;

/** A name that says nothing. */
final class WireHelper {}
