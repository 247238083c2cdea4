package dev.parley.domain.canary.unmarked;

/** Lives in a package without package-info. */
record NotNullMarked(String value) {}
