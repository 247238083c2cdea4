package dev.parley.shell.command;

import dev.parley.shell.render.Shown;
import java.util.List;

/** {@code version}, and what {@code --version} shows. */
public final class VersionCommand implements CommandGroup {
    private final String version;

    /** @param version of this build */
    public VersionCommand(String version) {
        this.version = version;
    }

    @Override
    public String title() {
        return "Help";
    }

    @Override
    public List<Command> commands() {
        return List.of(CommandSpec.named("version")
                .summary("Shows the version of Parley and of its Java")
                .example("version -o json", "")
                .runs(invocation -> CommandResult.of(shown())));
    }

    private Shown shown() {
        Build build = new Build(
                version,
                System.getProperty("java.version", "unknown"),
                System.getProperty("os.name", "unknown") + " " + System.getProperty("os.arch", ""));
        return Shown.one(
                build,
                (it, screen) ->
                        screen.line("parley " + it.parley() + " (Java " + it.java() + ", " + it.system() + ")"));
    }

    /** What runs here. */
    record Build(String parley, String java, String system) {}
}
