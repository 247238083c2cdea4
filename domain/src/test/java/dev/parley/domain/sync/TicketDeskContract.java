package dev.parley.domain.sync;

/**
 * What every {@link TicketDesk} keeps to: the fifty cases. A test class implements it, and gets the tests with it:
 *
 * <pre>{@code
 * class MyDeskContractIT implements TicketDeskContract {
 *     private final TicketDeskFixture fixture = new MyDeskFixture();
 *
 *     public TicketDeskFixture fixture() {
 *         return fixture;
 *     }
 * }
 * }</pre>
 *
 * <p>The desk is reached through a proxy on which requests and answers are lost, come late or are others. What the desk
 * says of its system ({@link DeskCapabilities}) decides which of two tests of a pair is run: the other one is skipped, and
 * says why.
 */
public interface TicketDeskContract
        extends ProbeContract,
                FindingContract,
                ExactlyOnceContract,
                CrashContract,
                DuplicatesContract,
                OneWriteContract,
                OrderContract,
                FinishedTicketContract,
                ContentContract,
                LongTextContract,
                PlainTextContract,
                FaultsContract,
                WrongAnswersContract,
                MendedContract,
                LimitsContract,
                CapabilitiesContract {}
