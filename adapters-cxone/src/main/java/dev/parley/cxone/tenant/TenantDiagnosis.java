package dev.parley.cxone.tenant;

import java.util.Optional;
import java.util.SortedSet;

/**
 * What a tenant says of the client that asks it. For people who look for a fault; nothing is decided by it.
 *
 * @param organisation the base URL that was asked
 * @param tokenScopes what the token grants, where its answer told
 * @param client what the tenant calls the client, where {@code GET /oauth/client} told
 * @param clientScopes what the client may be granted, where {@code GET /oauth/client} told
 */
public record TenantDiagnosis(
        String organisation,
        Optional<SortedSet<String>> tokenScopes,
        Optional<String> client,
        Optional<SortedSet<String>> clientScopes) {}
