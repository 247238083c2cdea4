package dev.parley.shell.javafile;

import dev.parley.domain.scenario.Place;
import dev.parley.domain.scenario.Scenario;
import dev.parley.shell.scenariofile.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the scenarios of classes.
 *
 * @param file the file, or the class, as it was named
 * @param source the file's own name, as stack traces have it
 */
record ClassReading(String file, String source) {

    LoadedJava read(List<String> names, UserClasses code) {
        List<Fault> faults = new ArrayList<>();
        List<Scenario> found = names.stream()
                .flatMap(name -> members(name, code, faults).stream())
                .flatMap(member -> member.scenarios(file, source, faults).stream())
                .distinct()
                .toList();
        if (found.isEmpty() && faults.isEmpty()) {
            faults.add(
                    Faulty.at(
                            file,
                            1,
                            1,
                            "there is no scenario in it: write one as 'public static Scenario name() { return scenario(\"…\")…; }'"));
        }
        faults.addAll(namesakes(found));
        List<Scenario> usable = faults.isEmpty()
                ? found.stream()
                        .sorted(Comparator.comparingInt(this::line))
                        .map(this::named)
                        .toList()
                : List.of();
        return new LoadedJava(usable, faults, code);
    }

    private List<Member> members(String name, UserClasses code, List<Fault> faults) {
        try {
            return Member.of(Class.forName(name, true, code));
        } catch (ClassNotFoundException e) {
            faults.add(Faulty.at(
                    file, 1, 1, "there is no such class: name it with its package, and its jar with --class-path"));
        } catch (LinkageError e) {
            faults.add(Faulty.thrown(file, source, "loading the class", e));
        }
        return List.of();
    }

    private List<Fault> namesakes(List<Scenario> found) {
        Set<String> names = new HashSet<>();
        return found.stream()
                .filter(scenario -> !names.add(scenario.name()))
                .map(scenario -> Faulty.at(
                        file,
                        scenario.place().line(),
                        1,
                        "two scenarios are called '%s'; give each a name of its own".formatted(scenario.name())))
                .toList();
    }

    /** What is not written in this very file comes last. */
    private int line(Scenario scenario) {
        return scenario.place().source().equals(source) ? scenario.place().line() : Integer.MAX_VALUE;
    }

    /** So that it can be found again the way it was found this time. */
    private Scenario named(Scenario s) {
        return new Scenario(
                s.name(),
                s.tags(),
                s.bot(),
                s.visitor(),
                s.session(),
                s.variables(),
                s.steps(),
                s.always(),
                s.ends(),
                new Place(file, s.place().line()));
    }
}
