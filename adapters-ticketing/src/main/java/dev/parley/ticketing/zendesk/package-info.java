/** Zendesk Support: the desk, and nothing that another folder needs. */
@NullMarked
package dev.parley.ticketing.zendesk;

import org.jspecify.annotations.NullMarked;
