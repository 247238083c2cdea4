package dev.parley.domain.exchange;

/**
 * What every {@link ContactCentre} keeps to. A test class implements it, and gets the tests with it:
 *
 * <pre>{@code
 * class ConversationsContactCentreContractTest implements ContactCentreContract {
 *     public ContactCentreFixture fixture() { ... }
 * }
 * }</pre>
 */
public interface ContactCentreContract
        extends OpeningContract, SendingContract, AwaitingContract, ChangingContract, InterruptionContract {}
