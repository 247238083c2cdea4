package dev.parley.domain.sync;

/**
 * What a ticketing system calls a version of a ticket (an ETag, a time stamp), handed back to it unchanged.
 *
 * @param value as the system wrote it
 */
public record TicketVersion(String value) {}
