package dev.parley.shell.wiring;

import dev.parley.domain.resolution.ResolutionClassifier;
import dev.parley.domain.resolution.ResolutionRules;
import dev.parley.shell.command.ExitCode;
import dev.parley.shell.command.RuleBook;
import dev.parley.shell.command.RuleSources;
import dev.parley.shell.rulefile.RuleFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rules of the user's folder on top of the built-in ones; read once, when a command first judges something. */
final class OwnRules implements RuleBook {
    private final Path folder;
    private final Lazy<ResolutionRules> rules = new Lazy<>(this::read);
    private final Map<String, ResolutionClassifier> byTenant = new ConcurrentHashMap<>();

    OwnRules(Path folder) {
        this.folder = folder;
    }

    @Override
    public ResolutionRules rules() {
        return rules.get();
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public ResolutionClassifier classifier(String tenant) {
        return byTenant.computeIfAbsent(
                tenant,
                name -> RuleFiles.in(folder).isEmpty()
                        ? new ResolutionClassifier()
                        : new ResolutionClassifier(rules().meantFor(name)));
    }

    private ResolutionRules read() {
        ResolutionRules builtIn = ResolutionRules.builtIn();
        List<Path> files = RuleFiles.in(folder);
        return files.isEmpty() ? builtIn : builtIn.and(RuleSources.read(files, builtIn, ExitCode.CONFIGURATION));
    }
}
