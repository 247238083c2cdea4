package dev.parley.cxone.sandbox;

/** A program that serves one conversation and ends, for the test that looks at what a process prints. */
final class StartOnce {
    private StartOnce() {}

    public static void main(String[] args) {
        try (Probe probe = Probe.calm()) {
            probe.open("order-bot");
        }
        System.out.println("served");
    }
}
