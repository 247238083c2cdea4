package dev.parley.cxone.tenant;

import java.util.Optional;
import java.util.SortedSet;

/**
 * What a tenant says of the client that asks it. For people who look for a fault; nothing is decided by it.
 *
 * @param organisation the base URL that was asked
 * @param tokenScopes what the token grants, where its answer told
 * @param client what {@code GET /oauth/client} answered, where the tenant has that: its JSON, at most 200 characters
 */
public record TenantDiagnosis(String organisation, Optional<SortedSet<String>> tokenScopes, Optional<String> client) {}
