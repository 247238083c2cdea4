/**
 * HTTP as every desk needs it: {@link dev.parley.ticketing.http.DeskHttp} builds the clients, and whatever goes wrong in them
 * is a {@link dev.parley.domain.sync.DeskFault}. It knows no vendor, keeps nothing and never repeats a request.
 */
@NullMarked
package dev.parley.ticketing.http;

import org.jspecify.annotations.NullMarked;
