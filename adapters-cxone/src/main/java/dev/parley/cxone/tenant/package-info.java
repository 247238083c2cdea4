/**
 * What every API profile of CXone needs of a tenant: its token, one gate for its rate limit, one quota of retries, one
 * circuit, and a client whose every call ends in time.
 */
@NullMarked
package dev.parley.cxone.tenant;

import org.jspecify.annotations.NullMarked;
