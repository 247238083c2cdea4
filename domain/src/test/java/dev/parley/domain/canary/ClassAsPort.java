package dev.parley.domain.canary;

import dev.parley.domain.Port;

/** A port that nobody can implement. */
@Port
final class ClassAsPort {}
