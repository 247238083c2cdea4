package dev.parley.shell.wiring;

import dev.parley.domain.audit.PersonalData;
import dev.parley.domain.audit.RedactionPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code redaction:} of config.yaml: {@code keep:}, kinds of personal data that stay in texts, and {@code orders:},
 * how order ids are written, as regular expressions.
 */
final class RedactionNode {
    private final JsonNode node;
    private final String place;
    private final Complaints complaints;

    RedactionNode(JsonNode node, String place, Complaints complaints) {
        this.node = node;
        this.place = place;
        this.complaints = complaints;
    }

    RedactionPolicy policy() {
        if (node.isMissingNode() || node.isNull()) {
            return RedactionPolicy.STANDARD;
        }
        if (!node.isObject()) {
            complaints.add(place + " is not a list of settings such as 'keep: [phone]'");
            return RedactionPolicy.STANDARD;
        }
        for (String key : node.propertyNames()) {
            if (!key.equals("keep") && !key.equals("orders")) {
                complaints.add(place + "." + key + " is not known, only keep and orders are");
            }
        }
        Set<PersonalData> kinds = EnumSet.allOf(PersonalData.class);
        texts("keep").forEach(word -> keep(word, kinds));
        List<Pattern> orders = new ArrayList<>();
        texts("orders").forEach(text -> order(text, orders));
        return new RedactionPolicy(kinds, orders);
    }

    private void keep(String word, Set<PersonalData> kinds) {
        if (!kinds.removeIf(kind -> kind.word().equals(word))) {
            complaints.add(place + ".keep: '" + word + "' is none of "
                    + Arrays.stream(PersonalData.values())
                            .map(PersonalData::word)
                            .collect(Collectors.joining(", ")));
        }
    }

    private void order(String text, List<Pattern> orders) {
        try {
            Pattern pattern = Pattern.compile(text);
            if (pattern.matcher("").find()) {
                complaints.add(place + ".orders: '" + text + "' is met everywhere, also in an empty text");
            } else {
                orders.add(pattern);
            }
        } catch (PatternSyntaxException e) {
            complaints.add(place + ".orders: '" + text + "' is no regular expression");
        }
    }

    private List<String> texts(String key) {
        JsonNode list = node.path(key);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list) {
            if (item.isString() && !item.stringValue().isBlank()) {
                texts.add(item.stringValue());
            } else {
                complaints.add(place + "." + key + " holds something that is no text (put it in quotes)");
            }
        }
        if (!list.isArray()) {
            complaints.add(place + "." + key + " is not a list such as [ … ]");
        }
        return texts;
    }
}
