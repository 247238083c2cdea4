package dev.parley.shell.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.audit.RedactionPolicy;
import dev.parley.domain.audit.Redactor;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.TicketDesk;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Desks of a team's own: found, kept apart, and a broken one harms nobody. */
class DeskKindsIT {
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    private static Path folder;

    private static Path own;
    private static Path moody;

    @TempDir
    private Path other;

    @BeforeAll
    static void build() {
        own = BuiltDesk.folder(folder);
        moody = BuiltDesk.moody(folder);
    }

    @Test
    void aDeskInAJarIsFoundWithWhatItSaysOfItself() {
        DeskKind kind = DeskKinds.find(List.of(own), List.of()).find("folder").orElseThrow();

        assertThat(kind.from()).isEqualTo("folder-desk.jar");
        assertThat(kind.description()).isEqualTo("Tickets as text files, one folder for each");
        assertThat(kind.isOwn()).isTrue();
        assertThat(kind.needsNothing()).isFalse();
    }

    @Test
    void eachJarHasAClassLoaderThatSeesTheDomainAndNothingElseOfParley() throws Exception {
        DeskKinds kinds = DeskKinds.find(List.of(own, moody), List.of());
        ClassLoader one = loader(kinds, "folder");
        ClassLoader two = loader(kinds, "moody");

        assertThat(one).isNotSameAs(two).isNotSameAs(DeskKinds.class.getClassLoader());
        assertThat(one.loadClass(TicketDesk.class.getName())).isSameAs(TicketDesk.class);
        assertThatThrownBy(() -> one.loadClass("com.example.moods.MoodyDeskProvider"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> one.loadClass(DeskKinds.class.getName())).isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> one.loadClass("tools.jackson.databind.json.JsonMapper"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void aBrokenJarIsNamedInOneLineAndTheOthersAreThere() throws Exception {
        Path text = Files.writeString(other.resolve("text.jar"), "no jar");
        Path empty = BuiltDesk.of(Map.of("readme.txt", new byte[0]), other.resolve("empty.jar"));
        Path absent = BuiltDesk.naming("com.example.Absent", other.resolve("absent.jar"));
        Path unfit = BuiltDesk.naming("java.lang.String", other.resolve("unfit.jar"));
        Path cut = BuiltDesk.of(
                Map.of(
                        "META-INF/services/dev.parley.domain.sync.TicketDeskProvider",
                        "com.example.Cut".getBytes(StandardCharsets.UTF_8),
                        "com/example/Cut.class",
                        new byte[] {1, 2, 3}),
                other.resolve("cut.jar"));
        Path gone = other.resolve("gone.jar");

        DeskKinds kinds = DeskKinds.find(List.of(text, empty, absent, unfit, cut, gone, own), List.of());

        assertThat(kinds.find("folder")).isPresent();
        assertThat(kinds.troubles())
                .hasSize(6)
                .allSatisfy(trouble -> assertThat(trouble.toString()).doesNotContain("\n"));
        assertThat(kinds.troubles())
                .extracting(DeskKinds.Trouble::toString)
                .anySatisfy(line -> assertThat(line).isEqualTo("text.jar brings no desk: it cannot be read as a jar"))
                .anySatisfy(line -> assertThat(line).startsWith("empty.jar brings no desk: it has no file META-INF"))
                .anySatisfy(line -> assertThat(line).contains("absent.jar", "com.example.Absent"))
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo("unfit.jar brings no desk: its service file names no class of its own"))
                .anySatisfy(line -> assertThat(line).contains("cut.jar", "ClassFormatError"))
                .anySatisfy(line -> assertThat(line).isEqualTo("gone.jar brings no desk: there is no such file"));
    }

    @Test
    void aKindThatIsThereAlreadyIsNamedAndLeftOut() throws Exception {
        Path again = Files.copy(own, other.resolve("again.jar"));

        DeskKinds kinds = DeskKinds.find(List.of(own, again), List.of());

        assertThat(kinds.find("folder").orElseThrow().from()).isEqualTo("folder-desk.jar");
        assertThat(kinds.troubles())
                .singleElement()
                .hasToString("again.jar brings no desk: the kind 'folder' is there already (folder-desk.jar)");
    }

    @Test
    void whatATeamsOwnCodeThrowsIsAFaultOfItsDesk() {
        assertThatThrownBy(open("of-another-parley")::probe)
                .isInstanceOfSatisfying(
                        DeskException.class,
                        e -> assertThat(e.fault())
                                .isInstanceOf(DeskFault.Misconfigured.class)
                                .hasToString(
                                        "Misconfigured[words=moody-desk.jar does not fit this Parley, or lacks a library:"
                                                + " NoSuchMethodError: TicketDesk.sing()]"));
        assertThatThrownBy(open("buggy")::probe)
                .isInstanceOfSatisfying(
                        DeskException.class,
                        e -> assertThat(e.fault())
                                .isEqualTo(new DeskFault.Transient(
                                        true, "moody-desk.jar broke down: NullPointerException: queue is null")));
        assertThatThrownBy(open("down")::probe)
                .isInstanceOfSatisfying(
                        DeskException.class,
                        e -> assertThat(e.fault()).isEqualTo(new DeskFault.Transient(false, "connection refused")));
    }

    @Test
    void anAnswerThatIsNullIsAFaultOfItsDesk() {
        TicketDesk silent = open("silent");

        assertThatThrownBy(silent::probe)
                .isInstanceOf(DeskException.class)
                .hasMessage("moody-desk.jar broke down: probe answered null");
        assertThatThrownBy(() -> silent.find(new ExternalKey("k")))
                .isInstanceOf(DeskException.class)
                .hasMessage("moody-desk.jar broke down: find answered null in a collection");
    }

    @Test
    void whatARefusalRepeatsOfPeopleIsTakenOut() {
        assertThatThrownBy(open("echoing")::probe)
                .isInstanceOfSatisfying(
                        DeskException.class,
                        e -> assertThat(e.fault())
                                .isEqualTo(new DeskFault.Rejected(
                                        Optional.of("subject"), "<email-1> may not say 'Call me'")));
    }

    @Test
    void theJarsOfAFolderAreTakenInTheOrderOfTheirNames() throws Exception {
        Files.copy(own, other.resolve("b.jar"));
        Files.copy(own, other.resolve("a.jar"));
        Files.writeString(other.resolve("notes.txt"), "no jar");

        assertThat(DeskJar.in(other)).extracting(Path::getFileName).containsExactly(Path.of("a.jar"), Path.of("b.jar"));
        assertThat(DeskJar.in(other.resolve("nowhere"))).isEmpty();
    }

    @Test
    void whichPeopleAreTakenOutIsTheUsersToSay() {
        assertThatThrownBy(open("echoing", text -> text.replace("anna", "<name>"))::probe)
                .isInstanceOf(DeskException.class)
                .hasMessage("subject: <name>.berg@example.com may not say 'Call me'");
    }

    private static TicketDesk open(String mood) {
        return open(mood, Redactor.ofSingleTexts(RedactionPolicy.STANDARD, UnaryOperator.identity()));
    }

    private static TicketDesk open(String mood, UnaryOperator<String> people) {
        DeskKind kind = DeskKinds.find(List.of(moody), List.of()).find("moody").orElseThrow();
        return kind.open("mine", Map.of("mood", mood), people, CLOCK);
    }

    private static ClassLoader loader(DeskKinds kinds, String kind) {
        return kinds.find(kind).orElseThrow().provider().getClass().getClassLoader();
    }
}
