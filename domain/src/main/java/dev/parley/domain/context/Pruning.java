package dev.parley.domain.context;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** One pruning of one context: counts down what is too much while it takes things out. */
final class Pruning {
    private static final ContextPath SESSION = new ContextPath(List.of(ContextData.SESSION));
    private static final int COMMA = 1;

    private final PruningWindow window;
    private final ContextData context;
    private final int before;
    private final List<Removal> shortened = new ArrayList<>();
    private final List<Removal> removed = new ArrayList<>();
    private int excess;

    Pruning(PruningWindow window, ContextData context) {
        this.window = window;
        this.context = context;
        before = context.bytes();
        excess = before - window.targetBytes();
    }

    PruningPlan plan() {
        ContextData pruned = context;
        if (context.root().members().get(ContextData.SESSION) instanceof JsonObject session && !isPinned(SESSION)) {
            JsonObject smaller = withoutOldKeys(withoutOldItems(session, SESSION), SESSION);
            pruned = new ContextData(context.root().with(ContextData.SESSION, smaller));
        }
        List<Removal> removals =
                Stream.concat(shortened.stream(), removed.stream()).toList();
        int after = before - removals.stream().mapToInt(Removal::bytes).sum();
        return new PruningPlan(removals, before, after, window.targetBytes(), pruned);
    }

    private JsonObject withoutOldItems(JsonObject object, ContextPath at) {
        var members = new LinkedHashMap<>(object.members());
        members.replaceAll((key, value) -> shortened(value, at.child(key)));
        return new JsonObject(members);
    }

    private JsonValue shortened(JsonValue value, ContextPath path) {
        if (excess <= 0 || isPinned(path)) {
            return value;
        }
        if (value instanceof JsonObject object) {
            return withoutOldItems(object, path);
        }
        return value instanceof JsonArray array ? newestOf(array, path) : value;
    }

    private JsonArray newestOf(JsonArray array, ContextPath path) {
        int size = array.items().size();
        int dropped = 0;
        int bytes = 0;
        while (bytes < excess && dropped < size - 1) {
            bytes += array.items().get(dropped).bytes() + COMMA;
            dropped++;
        }
        if (dropped == 0) {
            return array;
        }
        shortened.add(new Removal.OldestItems(path, dropped, size, bytes));
        excess -= bytes;
        return new JsonArray(array.items().subList(dropped, size));
    }

    private JsonObject withoutOldKeys(JsonObject object, ContextPath at) {
        var members = new LinkedHashMap<>(object.members());
        object.members().forEach((key, value) -> {
            ContextPath path = at.child(key);
            if (excess <= 0 || isPinned(path)) {
                return;
            }
            if (value instanceof JsonObject inner && holdsPinned(inner, path)) {
                members.put(key, withoutOldKeys(inner, path));
            } else {
                int comma = members.size() > 1 ? COMMA : 0;
                members.remove(key);
                removeWhole(path, KeySize.memberBytes(key, value) + comma);
            }
        });
        return new JsonObject(members);
    }

    /** A whole key swallows what its arrays have lost already. */
    private void removeWhole(ContextPath path, int bytes) {
        List<Removal> swallowed = shortened.stream()
                .filter(earlier -> path.covers(earlier.path()))
                .toList();
        shortened.removeAll(swallowed);
        int already = swallowed.stream().mapToInt(Removal::bytes).sum();
        removed.add(new Removal.WholeKey(path, bytes + already));
        excess -= bytes;
    }

    private boolean isPinned(ContextPath path) {
        return window.pinned().stream().anyMatch(pin -> pin.covers(path));
    }

    private boolean holdsPinned(JsonObject object, ContextPath at) {
        return object.members().entrySet().stream().anyMatch(member -> {
            ContextPath path = at.child(member.getKey());
            return isPinned(path) || (member.getValue() instanceof JsonObject inner && holdsPinned(inner, path));
        });
    }
}
