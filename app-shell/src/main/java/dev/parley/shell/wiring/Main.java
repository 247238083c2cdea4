package dev.parley.shell.wiring;

import dev.parley.shell.command.ExitCode;
import dev.parley.shell.command.Interruption;
import dev.parley.shell.command.Streams;
import dev.parley.shell.store.Processes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where the process begins and ends. */
public final class Main {
    private static final long SECONDS_TO_CLEAN_UP = 10;

    private Main() {}

    /** Runs what the words ask for and ends the process with its exit code. */
    public static void main(String[] words) {
        Surroundings around = Surroundings.ofThisProcess();
        boolean colour = around.environment().getOrDefault("NO_COLOR", "").isEmpty();
        Streams streams = ProcessStreams.open(colour);
        Interruption interruption = new Interruption(Thread.currentThread());
        CountDownLatch over = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> letItCleanUp(interruption, over), "clean-up"));
        ExitCode code = run(words, around, streams, interruption);
        interruption.over();
        over.countDown();
        System.exit(code.code());
    }

    private static ExitCode run(String[] words, Surroundings around, Streams streams, Interruption interruption) {
        try (Parts parts = new Parts(around, Time.real(), Processes.ofThisMachine())) {
            return parts.frontDoor(streams, interruption).enter(ExactWords.of(words), streams, interruption);
        } catch (RuntimeException | Error e) {
            // What a command throws is told by the runner; this is Parley failing to be built or to be taken apart.
            streams.err().line("parley: internal error " + e.getClass().getSimpleName() + " while starting or ending");
            return ExitCode.INTERNAL;
        }
    }

    /**
     * Ctrl-C and SIGTERM begin the shutdown of the JVM: the command is asked to end and has some time for it. The JVM
     * then ends with 128 + the signal by itself: 130 or 143.
     */
    private static void letItCleanUp(Interruption interruption, CountDownLatch over) {
        interruption.request();
        try {
            over.await(SECONDS_TO_CLEAN_UP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
