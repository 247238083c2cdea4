package dev.parley.shell.scenariofile;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.parley.shell.render.NearestWord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a YAML file against a JSON Schema. Safe for many threads. */
public final class SchemaCheck {
    /** The schema of scenario files. */
    static final SchemaCheck SCENARIOS = new SchemaCheck(SchemaCheck.class, "scenario-schema.json");

    private final Class<?> beside;
    private final String resource;
    private volatile @Nullable Schema schema;

    /**
     * @param beside the class that the schema lies beside
     * @param resource the name of its file
     */
    public SchemaCheck(Class<?> beside, String resource) {
        this.beside = beside;
        this.resource = resource;
    }

    /** The schema, for editors. */
    public String text() {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file has the form; what is wrong is added to the faults. */
    public boolean passes(YamlNode root, Faults faults) {
        List<Error> errors = schema().validate(root.value());
        for (Error error : errors) {
            YamlNode at = at(root, error.getInstanceLocation());
            faults.add(error.getProperty() == null ? at : at.key(error.getProperty()), words(error, at));
        }
        return errors.isEmpty();
    }

    /** Made when the first file is read: it costs more than a file does. */
    private Schema schema() {
        Schema made = schema;
        if (made == null) {
            made = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text());
            schema = made;
        }
        return made;
    }

    private String words(Error error, YamlNode at) {
        String property = error.getProperty();
        return switch (error.getKeyword()) {
            case "additionalProperties" -> unknown(String.valueOf(property), allowed(error), "word");
            case "enum" -> unknown(at.text(), values(error), "value");
            case "dependentRequired" ->
                String.valueOf(error.getMessage())
                        .replaceFirst(
                                "^.*?missing property '([^']+)'.*because '([^']+)'.*$",
                                "'$1' is missing here, and '$2' needs it");
            case "required" -> "'%s' is missing here; write it as '%s: …'".formatted(property, property);
            case "type" -> "here stands %s, where %s is expected".formatted(kind(at.value()), types(error));
            case "pattern" ->
                "'%s' does not have the form that is expected here%s".formatted(at.text(), example(error));
            case "minItems", "minProperties" ->
                "here is nothing, and something is expected; write it or leave the word out";
            default -> String.valueOf(error.getMessage()).replaceAll("^[^:]*: ", "");
        };
    }

    private static String unknown(String word, List<String> known, String what) {
        return "there is no %s '%s' here%s"
                .formatted(
                        what,
                        word,
                        Words.spelledOtherwise(word, known)
                                .or(() -> NearestWord.to(word, known))
                                .map(nearest -> "; did you mean '" + nearest + "'?")
                                .orElse("; choose one of: " + String.join(", ", known)));
    }

    private List<String> allowed(Error error) {
        List<String> names = new ArrayList<>();
        JsonNode properties = error.getSchemaNode() == null
                ? null
                : parent(error).map(schema -> schema.path("properties")).orElse(null);
        if (properties != null) {
            names.addAll(properties.propertyNames());
        }
        return names;
    }

    /** The schema object whose keyword failed. */
    private Optional<JsonNode> parent(Error error) {
        String pointer = error.getSchemaLocation().getFragment().toString();
        JsonNode root = JsonMapper.shared().readTree(text());
        String path = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
        JsonNode found = root.at(path);
        return found.isMissingNode() ? Optional.empty() : Optional.of(found);
    }

    private static List<String> values(Error error) {
        JsonNode allowed = error.getSchemaNode();
        return allowed == null || !allowed.isArray()
                ? List.of()
                : allowed.valueStream().map(JsonNode::asString).toList();
    }

    private static String types(Error error) {
        JsonNode allowed = error.getSchemaNode();
        if (allowed == null) {
            return "something else";
        }
        return allowed.isArray()
                ? String.join(
                        " or ",
                        allowed.valueStream()
                                .map(type -> named(type.asString()))
                                .toList())
                : named(allowed.asString());
    }

    private String example(Error error) {
        return parent(error)
                .map(schema -> schema.path("description").asString(""))
                .filter(description -> !description.isEmpty())
                .map(description -> "; " + Character.toLowerCase(description.charAt(0)) + description.substring(1))
                .orElse("");
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> named("object");
            case ARRAY -> named("array");
            case STRING -> named("string");
            case NUMBER -> named("number");
            case BOOLEAN -> named("boolean");
            case NULL, MISSING, BINARY, POJO -> "nothing";
        };
    }

    private static String named(String type) {
        return switch (type) {
            case "object" -> "a mapping";
            case "array" -> "a list";
            case "string" -> "a text";
            case "number" -> "a number";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            default -> type;
        };
    }

    private static YamlNode at(YamlNode root, NodePath path) {
        YamlNode here = root;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object name = path.getElement(i);
            here = here.isSequence()
                    ? here.items().get(Integer.parseInt(name.toString()))
                    : here.members().getOrDefault(name.toString(), here);
        }
        return here;
    }
}
