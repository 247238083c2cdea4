package dev.parley.shell.wiring;

import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads {@code runs:} of config.yaml: {@code keep: 100}. */
final class RunsNode {
    private static final int MOST = 1_000_000;

    private RunsNode() {}

    /** How many of the newest runs are kept; absent when nothing is said. */
    static OptionalInt keep(JsonNode node, String place, Complaints complaints) {
        if (node instanceof MissingNode || node.isNull()) {
            return OptionalInt.empty();
        }
        if (!node.isObject()) {
            complaints.add(place + " is not a list of settings such as 'keep: 100'");
            return OptionalInt.empty();
        }
        node.propertyNames().stream()
                .filter(key -> !key.equals("keep"))
                .forEach(key -> complaints.add(place + "." + key + " is not known, only keep is"));
        JsonNode keep = node.path("keep");
        if (keep instanceof MissingNode || keep.isNull()) {
            return OptionalInt.empty();
        }
        if (!keep.isInt() || keep.intValue() < 1 || keep.intValue() > MOST) {
            complaints.add(place + ".keep is not a whole number from 1 to " + MOST);
            return OptionalInt.empty();
        }
        return OptionalInt.of(keep.intValue());
    }
}
