/** The few words that every feature of the domain shares: what a port is, a secret, and how time is waited for. */
@NullMarked
package dev.parley.domain;

import org.jspecify.annotations.NullMarked;
