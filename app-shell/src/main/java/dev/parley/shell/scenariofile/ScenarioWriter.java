package dev.parley.shell.scenariofile;

import dev.parley.domain.JsonValue;
import dev.parley.domain.scenario.Always;
import dev.parley.domain.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Writes a scenario as a file that reads back as the same scenario: as YAML, or as JSON, which is YAML, too. Rules in Java
 * cannot be written.
 */
public final class ScenarioWriter {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    private ScenarioWriter() {}

    /** @throws IllegalArgumentException when it holds a rule in Java */
    public static String write(Scenario scenario) {
        return YAML.writeValueAsString(members(scenario));
    }

    /**
     * As JSON, without a line end behind it.
     *
     * @throws IllegalArgumentException when it holds a rule in Java
     */
    public static String json(Scenario scenario) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(members(scenario));
    }

    private static Map<String, Object> members(Scenario scenario) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("scenario", scenario.name());
        if (!scenario.tags().isEmpty()) {
            out.put("tags", List.copyOf(scenario.tags()));
        }
        scenario.bot().ifPresent(bot -> out.put("bot", bot.value()));
        out.put("visitor", visitor(scenario));
        if (!scenario.session().members().isEmpty()) {
            out.put("session", plain(scenario.session()));
        }
        if (!scenario.variables().isEmpty()) {
            out.put("variables", scenario.variables());
        }
        if (!scenario.always().isEmpty()) {
            out.put(
                    "always",
                    scenario.always().stream().map(ScenarioWriter::always).toList());
        }
        out.put("steps", StepWriter.each(scenario.steps()));
        scenario.ends().ifPresent(ends -> {
            List<String> words = ends.outcomes().stream().map(Words::camel).toList();
            out.put("ends", words.size() == 1 ? words.getFirst() : words);
        });
        return out;
    }

    private static Map<String, Object> visitor(Scenario scenario) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("firstName", scenario.visitor().firstName());
        if (!scenario.visitor().lastName().isEmpty()) {
            out.put("lastName", scenario.visitor().lastName());
        }
        if (!scenario.visitor().email().isEmpty()) {
            out.put("email", scenario.visitor().email());
        }
        if (!scenario.visitor().attributes().isEmpty()) {
            out.put("attributes", scenario.visitor().attributes());
        }
        return out;
    }

    private static Object always(Always rule) {
        return switch (rule) {
            case Always.NoFallback f -> "no fallback";
            case Always.NoRawHtml h -> "no raw html";
            case Always.NoLoop l -> "no loop";
            case Always.AnswersWithin within -> Map.of("within", Amounts.time(within.limit()));
            case Always.ContextBelow below -> Map.of("context below", Amounts.size(below.bytes()));
            case Always.EveryMessage every -> Map.of("every message", StepWriter.checks(List.of(every.check())));
        };
    }

    private static Object plain(JsonValue value) {
        return JsonMapper.shared().readTree(value.json());
    }
}
