package dev.parley.domain.exchange;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A broken fake, and the tests of its kit that must turn red for it.
 *
 * @param what is broken, as a sentence about the mutant
 * @param fixture brings the broken fake
 * @param reds the names of the tests, all of them
 */
record Mutant(String what, Supplier<FakeFixture> fixture, Set<String> reds) {
    /** Which mutant the kit that runs on this thread is about. */
    static final ThreadLocal<Mutant> UNDER_TEST = new ThreadLocal<>();

    static Mutant ofCentre(String what, Function<FakeContactCentre, ContactCentre> broken, String... reds) {
        return new Mutant(what, () -> new FakeFixture(broken, fake -> fake), Set.of(reds));
    }

    static Mutant ofDirectory(String what, Function<FakeContactCentre, ConversationDirectory> broken, String... reds) {
        return new Mutant(what, () -> new FakeFixture(fake -> fake, broken), Set.of(reds));
    }

    @Override
    public String toString() {
        return what;
    }
}
