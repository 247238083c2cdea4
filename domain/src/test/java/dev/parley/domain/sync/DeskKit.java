package dev.parley.domain.sync;

import org.junit.jupiter.api.AfterEach;

/** What every part of {@link TicketDeskContract} stands on. */
public interface DeskKit {
    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    TicketDeskFixture fixture();

    /** Stops what the fixture started. */
    @AfterEach
    default void closeTheFixture() {
        fixture().close();
    }
}
