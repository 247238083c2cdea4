/**
 * Serves the same API in process, on a loopback port, with scripted bots and weather: the tenant for everyone
 * who has none.
 */
@NullMarked
package dev.parley.cxone.sandbox;

import org.jspecify.annotations.NullMarked;
