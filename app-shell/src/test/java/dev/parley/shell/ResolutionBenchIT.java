package dev.parley.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.resolution.Ending;
import dev.parley.domain.resolution.ResolutionClassifier;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long 100,000 conversations take to judge, and what stays of them in memory. */
class ResolutionBenchIT {
    private static final int CONVERSATIONS = 100_000;
    private static final int BATCH = 10_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration BOUND = Duration.ofSeconds(5);
    private static final long MOST_KEPT = 16L << 20;

    private static final List<List<String>> VISITOR = List.of(
            List.of(
                    "Where is order %d?",
                    "I was charged %d euros twice", "did that, nothing", "no, still not %d", "great, thanks", "ok bye"),
            List.of(
                    "Wo ist Bestellung %d?",
                    "Mir wurden %d Euro doppelt abgebucht",
                    "geht nicht",
                    "Ja, läuft wieder",
                    "danke, tschüss",
                    "schon gut"),
            List.of(
                    "¿Dónde está el pedido %d?",
                    "Me cobraron %d euros dos veces", "no funciona", "ya funciona, gracias", "vale", "olvídelo"),
            List.of(
                    "Où est la commande %d ?",
                    "On m'a débité %d euros", "ça ne marche pas", "merci, c'est réglé", "ok", "laissez tomber"));
    private static final List<List<String>> BOT = List.of(
            List.of(
                    "Order %d is on its way and left our warehouse yesterday. Can I do anything else?",
                    "I have refunded %d EUR to your card.",
                    "Sorry, I did not understand that.",
                    "Please restart the router and wait %d minutes. Did that help?",
                    "I'll transfer you to an agent.",
                    "We will let you know once it is resolved."),
            List.of(
                    "Bestellung %d ist unterwegs und hat gestern unser Lager verlassen. Kann ich noch etwas tun?",
                    "Ich habe Ihnen %d Euro erstattet.",
                    "Das habe ich leider nicht verstanden.",
                    "Bitte starten Sie den Router neu und warten Sie %d Minuten. Hat das geholfen?",
                    "Ich verbinde Sie mit einem Mitarbeiter.",
                    "Wir melden uns, sobald es gelöst ist."),
            List.of(
                    "El pedido %d está de camino y salió ayer de nuestro almacén. ¿Necesita algo más?",
                    "Le he devuelto %d euros.",
                    "Lo siento, no le he entendido.",
                    "Reinicie el router y espere %d minutos. ¿Le ha servido?",
                    "Le paso con un agente.",
                    "Le avisaremos cuando esté resuelto."),
            List.of(
                    "La commande %d est en route et a quitté notre entrepôt hier. Autre chose ?",
                    "Je vous ai remboursé %d euros.",
                    "Je n'ai pas compris.",
                    "Redémarrez la box et attendez %d minutes. Cela a-t-il aidé ?",
                    "Je vous mets en relation avec un conseiller.",
                    "Nous vous préviendrons dès que ce sera résolu."));

    /** One thread's own time, so that a busy machine does not count as a slow classifier. */
    @Test
    void aHundredThousandConversationsAreJudgedByOneThreadInFiveSecondsAndLeaveNothingBehind() {
        var classifier = new ResolutionClassifier();
        var outcomes = new TreeMap<String, Integer>();
        judge(classifier, 0, outcomes);
        outcomes.clear();
        long before = used();
        Duration took = Duration.ZERO;

        for (int batch = 1; batch <= CONVERSATIONS / BATCH; batch++) {
            took = took.plus(judge(classifier, batch, outcomes));
        }

        long kept = used() - before;
        System.out.printf(
                "%,d conversations of 6 messages in %d ms of one thread, %,d bytes kept: %s%n",
                CONVERSATIONS, took.toMillis(), kept, outcomes);
        assertThat(outcomes.values().stream().mapToInt(count -> count).sum()).isEqualTo(CONVERSATIONS);
        assertThat(outcomes).hasSizeGreaterThan(4);
        assertThat(kept).isLessThan(MOST_KEPT);
        assertThat(took).isLessThan(BOUND);
    }

    private static Duration judge(ResolutionClassifier classifier, int batch, Map<String, Integer> outcomes) {
        List<Ending> endings = IntStream.range(batch * BATCH, (batch + 1) * BATCH)
                .mapToObj(ResolutionBenchIT::conversation)
                .toList();
        long began = THREADS.getCurrentThreadCpuTime();
        for (Ending ending : endings) {
            outcomes.merge(classifier.classify(ending).word(), 1, Integer::sum);
        }
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - began);
    }

    private static Ending conversation(int number) {
        var random = new Random(number);
        int language = number % VISITOR.size();
        var said = new ArrayList<Message>();
        for (int turn = 0; turn < 3; turn++) {
            said.add(message(new Author.Visitor(), VISITOR.get(language), random));
            said.add(message(new Author.Bot(), BOT.get(language), random));
        }
        return new Ending(new ConversationState.Closed(), said, Optional.empty(), Optional.empty());
    }

    private static Message message(Author author, List<String> texts, Random random) {
        int number = random.nextInt(1_000_000);
        return Message.of(
                new MessageId("m" + number),
                author,
                texts.get(random.nextInt(texts.size())).formatted(number),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
