/** Tests of the Zendesk desk, and a fake of Zendesk Support. */
@NullMarked
package dev.parley.ticketing.zendesk;

import org.jspecify.annotations.NullMarked;
