/** A desk for ServiceNow's Table API. No instance of it was ever asked: it is tested against a fake of its documentation. */
@NullMarked
package dev.parley.ticketing.servicenow;

import org.jspecify.annotations.NullMarked;
