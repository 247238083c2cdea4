package dev.parley.cxone.tenant;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The token endpoint's answer.
 *
 * @param accessToken the token
 * @param expiresIn seconds as a number or a text; 3600 when missing or nonsense
 * @param scope what it grants, separated by blanks
 */
record TokenWire(
        @JsonProperty("access_token") @Nullable String accessToken,
        @JsonProperty("expires_in") @Nullable JsonNode expiresIn,
        @Nullable String scope) {
    private static final Duration UNTOLD = Duration.ofHours(1);
    private static final BigDecimal MOST_SECONDS =
            BigDecimal.valueOf(Duration.ofDays(365).toSeconds());

    Duration life() {
        if (expiresIn == null || expiresIn.isNull()) {
            return UNTOLD;
        }
        try {
            BigDecimal seconds = new BigDecimal(expiresIn.asString("").strip());
            return seconds.signum() < 0
                    ? UNTOLD
                    : Duration.ofMillis(
                            seconds.min(MOST_SECONDS).movePointRight(3).longValue());
        } catch (NumberFormatException e) {
            return UNTOLD;
        }
    }

    Optional<Set<String>> scopes() {
        return Optional.ofNullable(scope)
                .filter(words -> !words.isBlank())
                .map(words -> Arrays.stream(words.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public String toString() {
        return "TokenWire[***]";
    }
}
