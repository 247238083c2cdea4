package dev.parley.domain.resolution;

import java.util.List;

/** Judges how a conversation ended. */
public final class ResolutionClassifier {
    /** Judges by the standard rules. */
    public ResolutionClassifier() {}

    /** The verdict on an ending. */
    public Resolution classify(Ending ending) {
        return new Resolution.Unresolved(List.of(new Evidence("no-sign", "no sign of a solution")));
    }
}
