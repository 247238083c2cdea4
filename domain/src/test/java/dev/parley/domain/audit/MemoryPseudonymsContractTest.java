package dev.parley.domain.audit;

class MemoryPseudonymsContractTest implements PseudonymsContract {
    private final Pseudonyms pseudonyms = new MemoryPseudonyms();

    @Override
    public Pseudonyms pseudonyms() {
        return pseudonyms;
    }

    @Override
    public void processDies() {
        // Whoever holds the object holds what it remembers.
    }
}
