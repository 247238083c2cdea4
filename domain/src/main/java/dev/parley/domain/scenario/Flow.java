package dev.parley.domain.scenario;

/** What comes behind a step. */
enum Flow {
    /** The next step. */
    ON,
    /** What was optional did not come: the step behind the optional ones. */
    LEAVE,
    /** Nothing: the conversation is over for the scenario. */
    STOP
}
