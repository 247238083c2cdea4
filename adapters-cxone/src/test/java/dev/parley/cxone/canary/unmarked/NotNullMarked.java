package dev.parley.cxone.canary.unmarked;

/** In a package that nobody marked. */
final class NotNullMarked {}
