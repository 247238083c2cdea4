/**
 * What changed in CXone stands in a ticketing system, once and in order. {@link dev.parley.domain.sync.SyncDeltas} has the
 * order of a run in it, {@link dev.parley.domain.sync.CarryConversation} that of one conversation; a {@link
 * dev.parley.domain.sync.TicketDesk} only translates.
 */
@org.jspecify.annotations.NullMarked
package dev.parley.domain.sync;
