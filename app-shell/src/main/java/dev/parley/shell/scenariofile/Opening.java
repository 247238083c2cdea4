package dev.parley.shell.scenariofile;

import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.Template;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a scenario gives to the bot before the first line; every value in it must be known by then.
 *
 * @param node the scenario as it is written
 * @param file as places name it
 */
record Opening(YamlNode node, String file) {

    /** @param scenarios one for each row of data, all made of this one */
    void check(Collection<Scenario> scenarios, Faults faults) {
        List<YamlNode> texts = Stream.of("visitor", "session", "variables")
                .flatMap(word -> node.get(word).stream())
                .flatMap(Opening::texts)
                .toList();
        for (Scenario scenario : scenarios) {
            var names = new KnownNames(scenario.variables().keySet(), faults);
            texts.forEach(text -> names.need(new Template(text.text()), text.place(file)));
        }
    }

    private static Stream<YamlNode> texts(YamlNode node) {
        if (node.isMapping() || node.isSequence()) {
            return Stream.concat(node.members().values().stream(), node.items().stream())
                    .flatMap(Opening::texts);
        }
        return node.value().isString() ? Stream.of(node) : Stream.empty();
    }
}
