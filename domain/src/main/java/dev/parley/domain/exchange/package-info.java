/**
 * Talking to a bot: opening, sending, collecting every message of the answer, closing. Read {@link dev.parley.domain.exchange.SendMessage} first.
 */
@NullMarked
package dev.parley.domain.exchange;

import org.jspecify.annotations.NullMarked;
