package dev.parley.domain.scenario;

/** How the execution of a scenario came out. */
public enum Verdict {
    /** Everything expected was seen. */
    PASSED("passed"),
    /** It failed, and passed when it was tried again; every attempt is kept. */
    FLAKY("flaky"),
    /** Something expected was not seen, or Parley's guard could not say a line. */
    FAILED("failed"),
    /** The bot, or the vendor, did not answer in time. */
    TIMEOUT("timeout"),
    /** The connection could not be made, or died for good. */
    DISCONNECTED("disconnected"),
    /** The vendor limited us for longer than we wait. */
    RATE_LIMITED("rate-limited"),
    /** The vendor failed or refused. */
    VENDOR_ERROR("vendor-error"),
    /** Somebody stopped Parley. */
    INTERRUPTED("interrupted");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** The word for people and reports, in lower case with hyphens. */
    public String word() {
        return word;
    }

    /** Whether it counts as passed. */
    public boolean isPass() {
        return this == PASSED || this == FLAKY;
    }

    /** Whether it says nothing about the bot: the vendor, the network or a person ended it. */
    public boolean isNoVerdictOnTheBot() {
        return switch (this) {
            case DISCONNECTED, RATE_LIMITED, VENDOR_ERROR, INTERRUPTED -> true;
            case PASSED, FLAKY, FAILED, TIMEOUT -> false;
        };
    }
}
