package dev.parley.shell.report;

import dev.parley.domain.JsonValue;
import dev.parley.domain.campaign.CaseKey;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.scenario.SimulationResult;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Results of every kind, filled at random by their record components: a component that somebody adds is filled, too.
 * Every text holds something personal.
 */
final class RandomResults {
    static final String PERSONAL = "Ada Lovelace";

    private static final int DEPTH = 12;
    private final Random chance;

    RandomResults(Random chance) {
        this.chance = chance;
    }

    CaseResult caseResult() {
        List<SimulationResult> attempts = new ArrayList<>();
        for (int i = 0; i <= chance.nextInt(2); i++) {
            attempts.add((SimulationResult) value(SimulationResult.class, 0));
        }
        return new CaseResult(new CaseKey("orders.yaml", "Track", 1 + chance.nextInt(9)), attempts);
    }

    private Object value(Type type, int depth) {
        if (type instanceof ParameterizedType of) {
            return ofMany(of, depth);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            return PERSONAL + " " + Integer.toString(chance.nextInt(1000), 36) + " \"<é😀>\" \n";
        }
        if (raw == int.class || raw == Integer.class) {
            return 1 + chance.nextInt(1000);
        }
        if (raw == long.class) {
            return chance.nextLong();
        }
        if (raw == boolean.class) {
            return chance.nextBoolean();
        }
        if (raw == BigDecimal.class) {
            return BigDecimal.valueOf(chance.nextInt(), chance.nextInt(4));
        }
        if (raw == Instant.class) {
            return Instant.ofEpochSecond(chance.nextInt(), chance.nextInt(1_000_000_000));
        }
        if (raw == Duration.class) {
            return Duration.ofNanos(Math.abs(chance.nextLong() / 1000));
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[chance.nextInt(raw.getEnumConstants().length)];
        }
        if (raw.isSealed()) {
            Class<?>[] kinds = raw.getPermittedSubclasses();
            Class<?> kind = kinds[chance.nextInt(kinds.length)];
            return value(depth > DEPTH && raw.getSimpleName().equals("JsonValue") ? kinds[2] : kind, depth + 1);
        }
        return record(raw, depth);
    }

    private Object record(Class<?> type, int depth) {
        if (type.getSimpleName().endsWith("Id")) {
            return made(type, "id-" + chance.nextInt(1000));
        }
        if (type.getSimpleName().equals("ContextBudget")) {
            return made(type, 1 + chance.nextInt(1000));
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i].getGenericType(), depth + 1);
        }
        return made(type, values);
    }

    private Object ofMany(ParameterizedType type, int depth) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] of = type.getActualTypeArguments();
        int size = depth > DEPTH ? 0 : chance.nextInt(3);
        if (raw == Optional.class) {
            return size == 0 ? Optional.empty() : Optional.of(value(of[0], depth + 1));
        }
        if (raw == Map.class) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(of[1] == JsonValue.class ? PERSONAL + i : "key" + i, value(of[1], depth + 1));
            }
            return map;
        }
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(value(of[0], depth + 1));
        }
        if (raw == SortedSet.class) {
            return new TreeSet<>(items);
        }
        return raw == SequencedSet.class ? new LinkedHashSet<>(items) : items;
    }

    private static Object made(Class<?> type, Object... values) {
        try {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == values.length) {
                    constructor.setAccessible(true);
                    return constructor.newInstance(values);
                }
            }
            throw new IllegalStateException("no constructor of " + type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
