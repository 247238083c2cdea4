package dev.parley.cxone.tenant;

import dev.parley.domain.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A token of the tenant.
 *
 * @param value what is sent
 * @param renewAt our time from which it is not handed out any more
 * @param scopes what it grants, where the tenant tells
 */
record AccessToken(Secret value, Instant renewAt, Optional<Set<String>> scopes) {}
