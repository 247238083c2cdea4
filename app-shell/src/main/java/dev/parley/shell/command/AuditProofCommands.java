package dev.parley.shell.command;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.audit.Checkpoint;
import dev.parley.domain.audit.Checkpoints;
import dev.parley.domain.audit.Verification;
import dev.parley.domain.audit.VerifyTrail;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.render.CheckpointView;
import dev.parley.shell.render.Shown;
import dev.parley.shell.render.VerificationView;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code audit verify} and {@code audit checkpoint}: that nobody changed what is on record. */
public final class AuditProofCommands implements CommandGroup {
    private static final Option<Checkpoint> FROM =
            Option.of("from", KeptCheckpoint.TYPE, "a checkpoint that was kept elsewhere: the word, or a file with it");

    private final Records records;
    private final Function<String, Optional<JsonObject>> json;
    private final InstantSource clock;

    /**
     * @param records what is on record
     * @param json reads a JSON object; empty when the text is none
     * @param clock our time
     */
    public AuditProofCommands(Records records, Function<String, Optional<JsonObject>> json, InstantSource clock) {
        this.records = records;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String title() {
        return AuditCommands.TITLE;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                CommandSpec.named("audit", "verify")
                        .summary("Proves that the records are as they were written, or names the first that is not")
                        .help("""
                                By itself the trail proves that nothing within it was changed, moved, put in or taken out. That its
                                end was not cut and that it was not written anew as a whole, only a checkpoint can prove that was
                                kept elsewhere: --from. Exit 1 when it does not hold.""")
                        .takes(FROM)
                        .example("audit verify --from checkpoint.txt", "")
                        .mayEndWith(ExitCode.NEGATIVE, ExitCode.CONFIGURATION)
                        .runs(this::verify),
                CommandSpec.named("audit", "checkpoint")
                        .summary("Prints how far the records have come, in a word for keeping elsewhere")
                        .help("""
                                Keep the word where whoever could change the records cannot: print it, mail it, sign it. The
                                checkpoint is a record itself, and ties the chains of several writers together.""")
                        .example("audit checkpoint > checkpoint-2026-01-15.txt", "")
                        .mayEndWith(ExitCode.CONFIGURATION)
                        .runs(line -> CommandResult.of(Shown.one(
                                CheckpointView.of(new Checkpoints(records.trail()).take(clock.instant())),
                                CheckpointView::write))));
    }

    private CommandResult verify(Invocation line) {
        Optional<Checkpoint> kept = line.find(FROM);
        Verification verification =
                new VerifyTrail(new WatchedTrail(records.trail(), line, "verified"), json).verify(kept);
        CommandResult result =
                CommandResult.of(Shown.one(VerificationView.of(verification, kept), VerificationView::write));
        if (!(verification instanceof Verification.Holds holds)) {
            return result.endingWith(ExitCode.NEGATIVE);
        }
        if (holds.openEnds() > 0) {
            line.note(Amounts.of(holds.openEnds(), "intention")
                    + " without an outcome: somebody is at work, or was killed ('parley recover' completes those)");
        }
        return result;
    }
}
