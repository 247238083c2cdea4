/**
 * What Parley keeps: the audit trail and what follows from it, in SQLite or in PostgreSQL. The front door is {@link
 * dev.parley.shell.store.Store}.
 */
@NullMarked
package dev.parley.shell.store;

import org.jspecify.annotations.NullMarked;
