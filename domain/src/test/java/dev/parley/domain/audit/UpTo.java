package dev.parley.domain.audit;

import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** How far an erasure reaches, as its record says it. */
final class UpTo {
    private UpTo() {}

    static Map<String, Long> of(AuditRecord erasure) {
        var numbers = new LinkedHashMap<String, Long>();
        var chains = (JsonObject) erasure.entry().details().members().get(AuditTrail.UP_TO);
        chains.members()
                .forEach((chain, number) ->
                        numbers.put(chain, ((JsonNumber) number).value().longValueExact()));
        return numbers;
    }

    static JsonObject detail(String key, long number) {
        return JsonObject.empty().with(key, number(number));
    }

    static JsonNumber number(long number) {
        return new JsonNumber(BigDecimal.valueOf(number));
    }
}
