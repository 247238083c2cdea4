package dev.parley.domain.sync;

import dev.parley.domain.KitMutant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The reference fixture with a desk or a line that breaks a promise. */
final class BrokenFixture extends ReferenceFixture {
    private BrokenFixture(DeskCapabilities rules, Maker maker, boolean overHttp) {
        super(rules, maker, overHttp);
    }

    /** Several pages, and no more. */
    @Override
    public int manyEntries() {
        return 1_500;
    }

    /** A desk that is broken, reached without HTTP. */
    static KitMutant<TicketDeskFixture> desk(String what, Maker broken) {
        return KitMutant.mutant(
                what, () -> new BrokenFixture(MemoryTicketDesk.easy(), broken, false), DeskKitReds.of(what));
    }

    /** The same for a system of the other kind. */
    static KitMutant<TicketDeskFixture> slowDesk(String what, Maker broken) {
        return KitMutant.mutant(
                what, () -> new BrokenFixture(SlowReferenceDeskContractIT.slow(), broken, false), DeskKitReds.of(what));
    }

    /** The same for an easy system whose searches lag for an hour. */
    static KitMutant<TicketDeskFixture> laggingDesk(String what, Maker broken) {
        DeskCapabilities easy = MemoryTicketDesk.easy();
        DeskCapabilities lagging = BrokenFaults.with(
                easy, Duration.ofHours(1), false, easy.conditionalMove(), easy.perTicket(), true, true);
        return KitMutant.mutant(what, () -> new BrokenFixture(lagging, broken, false), DeskKitReds.of(what));
    }

    /** A desk that is broken, reached over HTTP. */
    static KitMutant<TicketDeskFixture> httpDesk(String what, Maker broken) {
        return KitMutant.mutant(
                what, () -> new BrokenFixture(MemoryTicketDesk.easy(), broken, true), DeskKitReds.of(what));
    }

    /** A desk over HTTP that takes one fault for another. */
    static KitMutant<TicketDeskFixture> taking(String what, UnaryOperator<DeskFault> other) {
        return httpDesk(what, (line, rules, words) -> new ReferenceDesk(line, rules, words) {
            @Override
            List<Map<String, String>> call(String method, String path, Map<String, String> body) {
                try {
                    return super.call(method, path, body);
                } catch (DeskException e) {
                    throw new DeskException(other.apply(e.fault()), e);
                }
            }
        });
    }

    /** A desk that says something untrue of its system. */
    static Maker saying(Function<DeskCapabilities, DeskCapabilities> untrue) {
        return (line, rules, words) -> new ReferenceDesk(line, untrue.apply(rules), words);
    }
}
