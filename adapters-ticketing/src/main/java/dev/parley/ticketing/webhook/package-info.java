/**
 * A desk for every system that has none: a receiver of the team's own, told by webhooks. Events are CloudEvents 1.0 as
 * structured JSON, signed per Standard Webhooks. What a receiver does with them, and how one that can be asked answers:
 * {@code docs/decisions/0018-a-webhook-cannot-be-asked.md}.
 */
@NullMarked
package dev.parley.ticketing.webhook;

import org.jspecify.annotations.NullMarked;
