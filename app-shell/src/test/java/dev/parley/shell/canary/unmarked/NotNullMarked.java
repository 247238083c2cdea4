package dev.parley.shell.canary.unmarked;

/** In a package that nobody marked. */
final class NotNullMarked {}
