package dev.parley.shell.command;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.CaseKey;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.PlannedCase;
import dev.parley.domain.campaign.RunSetup;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the cases of a kept run in its scenario files as they are now. */
record CasesOfThen(CampaignResult run) {
    /** Where its scenarios came from; each is there. */
    List<Path> sources() {
        List<String> sources = run.setup().sources();
        if (sources.isEmpty()) {
            throw CommandFailure.usage(
                    "that run came from no file, so its scenarios are not kept", "Run it again with 'parley simulate'");
        }
        sources.stream().filter(CasesOfThen::isGone).findFirst().ifPresent(gone -> {
            throw CommandFailure.usage(
                    "the run came from '" + gone + "', and that is not there any more",
                    "Bring it back, or run what there is with 'parley simulate'");
        });
        return sources.stream().map(Path::of).toList();
    }

    /** A class has no path. */
    private static boolean isGone(String source) {
        Path path = Path.of(source);
        boolean file = source.matches(".*\\.(ya?ml|java)")
                || Optional.ofNullable(path.getParent())
                        .filter(Files::isDirectory)
                        .isEmpty();
        return file && !Files.exists(path);
    }

    /** Tells of files that are not as they were. */
    void noteChanges(Invocation line) {
        Fingerprints.changed(run.setup().fingerprints()).forEach(name -> line.note(name + " has changed since"));
    }

    /** What was planned then, or would be if it were started now; so often. */
    List<PlannedCase> planned(List<Scenario> scenarios, int repeat) {
        return PlannedCase.of(scenarios, repeat).stream()
                .map(planned -> new PlannedCase(
                        new CaseKey(
                                sourceOfThen(planned.key().source()),
                                planned.key().scenario(),
                                planned.key().repetition()),
                        planned.scenario()))
                .toList();
    }

    /** Of the plan, those that came to an end then; or, where the line says how often, those of the same scenarios. */
    List<PlannedCase> again(List<PlannedCase> plan, List<CaseResult> wanted, boolean oftenAsTold) {
        Set<CaseKey> keys = wanted.stream()
                .map(CaseResult::key)
                .map(key -> oftenAsTold ? first(key) : key)
                .collect(Collectors.toSet());
        return plan.stream()
                .filter(planned -> keys.contains(oftenAsTold ? first(planned.key()) : planned.key()))
                .toList();
    }

    /**
     * That what was executed then is in the plan still.
     *
     * @throws CommandFailure with the names of the files that are gone or have changed
     */
    void checkFound(List<PlannedCase> plan, List<CaseResult> wanted) {
        Set<CaseKey> there = plan.stream().map(planned -> first(planned.key())).collect(Collectors.toSet());
        List<CaseResult> missing =
                wanted.stream().filter(one -> !there.contains(first(one.key()))).toList();
        if (missing.isEmpty()) {
            return;
        }
        RunSetup setup = run.setup();
        String scenario = missing.getFirst().key().scenario();
        String gone = Fingerprints.gone(setup.fingerprints()).stream()
                .map(name -> "; " + name + " is not there any more")
                .collect(Collectors.joining());
        throw CommandFailure.usage(
                "%d of %d cases are not in the scenario files any more, such as '%s' of %s%s"
                        .formatted(
                                missing.size(),
                                wanted.size(),
                                scenario,
                                Path.of(missing.getFirst().key().source()).getFileName(),
                                gone),
                "Bring the files back as they were, or run them with 'parley simulate'");
    }

    /** With whom a case was held: the same in each repetition. */
    Optional<BotId> botOfThen(CaseKey key) {
        return run.cases().stream()
                .filter(one -> first(one.key()).equals(first(key)))
                .findFirst()
                .map(one -> one.last().scenario().bot());
    }

    /** A file that was named in another way is the same file; where its folder is not known, the longest name that ends its path. */
    String sourceOfThen(String source) {
        Set<String> then = run.cases().stream().map(one -> one.key().source()).collect(Collectors.toSet());
        if (then.contains(source)) {
            return source;
        }
        Path whole = Path.of(source).toAbsolutePath().normalize();
        Optional<Path> folder = run.setup().folder().map(Path::of);
        return then.stream()
                .filter(one -> folder.map(from -> from.resolve(one).normalize().equals(whole))
                        .orElseGet(() -> isEndOf(Path.of(one).normalize(), whole)))
                .max(Comparator.comparingInt(one -> Path.of(one).normalize().getNameCount()))
                .orElse(source);
    }

    private static boolean isEndOf(Path name, Path whole) {
        int up = 0;
        while (up < name.getNameCount() - 1 && name.getName(up).toString().equals("..")) {
            up++;
        }
        return whole.endsWith(name.isAbsolute() || up == 0 ? name : name.subpath(up, name.getNameCount()));
    }

    private static CaseKey first(CaseKey key) {
        return new CaseKey(key.source(), key.scenario(), 1);
    }
}
