package dev.parley.shell.render;

/**
 * How often a route of the sandbox was called.
 *
 * @param route its name
 * @param request method and path
 * @param calls how often
 */
public record RouteRow(String route, String request, long calls) {}
