package dev.parley.shell.render;

/**
 * What went wrong, in words for the user.
 *
 * @param what what is wrong, without a full stop
 * @param hint what to do about it, may be empty
 */
public record Complaint(String what, String hint) {}
