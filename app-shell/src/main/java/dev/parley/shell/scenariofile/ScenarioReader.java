package dev.parley.shell.scenariofile;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNull;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.scenario.Always;
import dev.parley.domain.scenario.Ends;
import dev.parley.domain.scenario.MessageCheck;
import dev.parley.domain.scenario.Place;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads the scenarios of one file, whose form the schema has checked.
 *
 * @param file as places name it
 * @param steps reads steps
 * @param rows reads data
 * @param faults what is wrong
 */
record ScenarioReader(String file, StepReader steps, Rows rows, Faults faults) {

    List<Scenario> read(YamlNode root) {
        List<YamlNode> each =
                root.get("scenarios").map(YamlNode::items).orElse(root.has("scenario") ? List.of(root) : List.of());
        Map<String, YamlNode> names = new LinkedHashMap<>();
        List<Scenario> scenarios = new ArrayList<>();
        for (YamlNode node : each) {
            YamlNode name = node.at("scenario");
            YamlNode first = names.putIfAbsent(name.text(), name);
            if (first != null) {
                faults.add(
                        name,
                        "there are two scenarios '%s'; the first is in line %d; give this one another name"
                                .formatted(name.text(), first.line()));
            }
            if (!node.has("steps")) {
                faults.add(node, "'steps' is missing here; write what is said and expected under 'steps:'");
            } else {
                List<Scenario> read = rows.each(node, scenario(node));
                new Opening(node, file).check(read, faults);
                scenarios.addAll(read);
            }
        }
        return scenarios;
    }

    private Scenario scenario(YamlNode node) {
        List<Step> all = steps.read(node.at("steps"));
        Place place = node.place(file);
        return new Scenario(
                node.at("scenario").text(),
                new LinkedHashSet<>(texts(node, "tags")),
                node.get("bot").map(YamlNode::text).map(BotId::new),
                node.get("visitor").map(ScenarioReader::visitor).orElseGet(VisitorProfile::guest),
                node.get("session").map(value -> object(value.value())).orElseGet(JsonObject::empty),
                values(node, "variables"),
                all.isEmpty() ? List.of(new Step.TicketExists(place)) : all,
                node.get("always").map(this::always).orElse(List.of()),
                node.get("ends").map(this::ends),
                place);
    }

    private List<Always> always(YamlNode list) {
        return list.items().stream().flatMap(this::always1).toList();
    }

    private Stream<Always> always1(YamlNode node) {
        Place place = node.place(file);
        if (!node.isMapping()) {
            return Stream.of(
                    switch (node.text()) {
                        case "no fallback" -> new Always.NoFallback(place);
                        case "no raw html" -> new Always.NoRawHtml(place);
                        default -> new Always.NoLoop(place);
                    });
        }
        List<Always> found = new ArrayList<>();
        node.get("within")
                .flatMap(steps.replies()::time)
                .ifPresent(limit -> found.add(new Always.AnswersWithin(limit, place)));
        node.get("context below")
                .ifPresent(value -> found.add(new Always.ContextBelow(Amounts.size(value.text()), place)));
        node.get("every message").ifPresent(value -> {
            for (MessageCheck check : steps.replies().checks(value)) {
                found.add(new Always.EveryMessage(check, place));
            }
        });
        return found.stream();
    }

    private Ends ends(YamlNode node) {
        return new Ends(
                node.each().stream().map(YamlNode::text).map(Words::hyphened).toList(), node.place(file));
    }

    private static VisitorProfile visitor(YamlNode node) {
        return new VisitorProfile(
                node.get("firstName").map(YamlNode::text).orElse(""),
                node.get("lastName").map(YamlNode::text).orElse(""),
                node.get("email").map(YamlNode::text).orElse(""),
                values(node, "attributes"));
    }

    private static List<String> texts(YamlNode node, String word) {
        return node.get(word).stream()
                .flatMap(list -> list.items().stream())
                .map(YamlNode::text)
                .toList();
    }

    static Map<String, String> values(YamlNode node, String word) {
        Map<String, String> values = new LinkedHashMap<>();
        node.get(word).ifPresent(mapping -> mapping.members().forEach((name, value) -> values.put(name, value.text())));
        return values;
    }

    private static JsonObject object(JsonNode node) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
        return new JsonObject(members);
    }

    private static JsonValue value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY ->
                new JsonArray(node.valueStream().map(ScenarioReader::value).toList());
            case NUMBER -> new JsonNumber(node.decimalValue());
            case BOOLEAN -> new JsonBoolean(node.booleanValue());
            case STRING -> new JsonString(node.stringValue());
            case NULL, MISSING, BINARY, POJO -> new JsonNull();
        };
    }
}
