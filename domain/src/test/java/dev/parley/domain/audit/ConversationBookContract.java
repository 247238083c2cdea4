package dev.parley.domain.audit;

/**
 * What every {@link ConversationBook} keeps to. A test class implements it, and gets the tests with it:
 *
 * <pre>{@code
 * class MemoryConversationBookContractTest implements ConversationBookContract {
 *     public ConversationBookFixture fixture() { ... }
 * }
 * }</pre>
 */
public interface ConversationBookContract
        extends BookingContract,
                BookedEndContract,
                UnfinishedContract,
                LooseEndsContract,
                ClaimContract,
                BookedRunsContract {}
