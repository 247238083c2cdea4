package dev.parley.shell.command;

import dev.parley.domain.resolution.ResolutionClassifier;
import dev.parley.domain.resolution.ResolutionRules;
import java.nio.file.Path;

/** The rules by which endings are judged here: the built-in ones and the user's own files on top. */
public interface RuleBook {
    /**
     * All of them, for whichever tenant and bot they are meant.
     *
     * @throws CommandFailure when one of the user's files is wrong
     */
    ResolutionRules rules();

    /**
     * Judges by those that are meant for a tenant; the same one each time.
     *
     * @throws CommandFailure when one of the user's files is wrong
     */
    ResolutionClassifier classifier(String tenant);

    /** Where the user's own files lie, whether the folder exists or not. */
    Path folder();
}
