package dev.parley.canary;

/** Sings one line, in syntax as new as the build allows: the formatter has to read that too. */
public final class Canary {

    private record Song(String line) {}

    /**
     * Returns the line.
     *
     * @return never empty
     */
    public String line() {
        Object song = new Song("tweet");
        return switch (song) {
            case Song(var line) when !line.isEmpty() -> line;
            default -> "silence";
        };
    }
}
