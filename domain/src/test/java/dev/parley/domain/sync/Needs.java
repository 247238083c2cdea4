package dev.parley.domain.sync;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a test cannot do without; it is skipped then, and says so. */
final class Needs {
    private Needs() {}

    static void http(TicketDeskFixture fixture) {
        assumeTrue(fixture.server().isPresent(), "this desk is reached without HTTP");
    }

    static void credentials(TicketDeskFixture fixture) {
        assumeTrue(fixture.hasCredentials(), "this system asks nobody who they are");
    }

    static void counts(TicketDeskFixture fixture) {
        assumeTrue(fixture.countsMarks(), "this desk tells each entry once");
    }

    static void ownStates(TicketDeskFixture fixture) {
        assumeTrue(fixture.hasOwnStates(), "this system has no words of its own for states");
    }
}
