package dev.parley.canary;

/** Sings one line. */
public final class Canary {

    /**
     * Returns the line.
     *
     * @return never empty
     */
    public String line() {
        return "tweet";
    }
}
