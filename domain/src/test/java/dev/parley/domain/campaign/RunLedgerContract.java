package dev.parley.domain.campaign;

/**
 * What every {@link RunLedger} keeps to. A test class implements it, and gets the tests with it:
 *
 * <pre>{@code
 * class MemoryRunLedgerContractTest implements RunLedgerContract {
 *     public RunLedgerFixture fixture() { ... }
 * }
 * }</pre>
 */
public interface RunLedgerContract
        extends KeptRunsContract, KeptCasesContract, ResumedRunsContract, ForgottenRunsContract, ErasedCasesContract {}
