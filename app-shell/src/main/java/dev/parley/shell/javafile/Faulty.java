package dev.parley.shell.javafile;

import dev.parley.shell.scenariofile.Fault;

/** Words for what is wrong with somebody's Java. */
final class Faulty {
    private static final int LONGEST = 500;

    private Faulty() {}

    static Fault at(String file, long line, long column, String message) {
        return new Fault(
                file,
                Math.max(1, Math.toIntExact(Math.min(line, Integer.MAX_VALUE))),
                Math.max(1, Math.toIntExact(Math.min(column, Integer.MAX_VALUE))),
                oneLine(message),
                false);
    }

    /**
     * What went wrong in somebody's code, at its line.
     *
     * @param file as it was named
     * @param source the file's own name, as stack traces have it
     * @param doing what was being done
     */
    static Fault thrown(String file, String source, String doing, Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && isWrapper(cause)) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return at(
                file,
                line(cause, source),
                1,
                doing + " threw " + cause.getClass().getSimpleName() + message);
    }

    private static boolean isWrapper(Throwable thrown) {
        return thrown instanceof ReflectiveOperationException || thrown instanceof ExceptionInInitializerError;
    }

    /** A user's class is in no module; the JDK has files of many names. */
    private static int line(Throwable cause, String source) {
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getModuleName() == null && source.equals(frame.getFileName())) {
                return frame.getLineNumber();
            }
        }
        return 1;
    }

    private static String oneLine(String message) {
        String line = message.replaceAll("\\s*\\R\\s*", ", ")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
