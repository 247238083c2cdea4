package dev.parley.domain.scenario.dsl;

import dev.parley.domain.scenario.Place;

/** Where in the user's Java something is written, so that a failure can point at it. */
final class Places {
    private static final StackWalker STACK = StackWalker.getInstance();
    private static final String OURS = Places.class.getPackageName() + ".";

    private Places() {}

    /**
     * The line that calls the DSL.
     *
     * @param step what stands for the line where the class does not tell its lines
     */
    static Place here(int step) {
        return STACK.walk(
                frames -> frames.dropWhile(frame -> frame.getClassName().startsWith(OURS))
                        .findFirst()
                        .map(frame -> place(frame, step))
                        .orElseGet(() -> new Place("", step)));
    }

    private static Place place(StackWalker.StackFrame frame, int step) {
        String file = frame.getFileName();
        return file == null || frame.getLineNumber() < 1 ? new Place("", step) : new Place(file, frame.getLineNumber());
    }
}
