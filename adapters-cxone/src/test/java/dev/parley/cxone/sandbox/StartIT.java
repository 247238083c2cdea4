package dev.parley.cxone.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.VirtualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartIT {
    private final VirtualTime time = new VirtualTime();

    private SandboxSettings settings() {
        return SandboxSettings.inMemory(time, time);
    }

    @Test
    void it_listens_on_the_loopback_address_only() {
        try (Sandbox sandbox = Sandbox.start(settings())) {
            assertThat(sandbox.baseUrl().toString()).matches("http://127\\.0\\.0\\.1:\\d+");
        }
    }

    @Test
    void another_address_is_taken_when_it_is_named() throws IOException {
        InetAddress other = InetAddress.getByName("127.0.0.2");
        try (Sandbox sandbox = Sandbox.start(settings().withAddress(other))) {
            assertThat(sandbox.baseUrl().getHost()).isEqualTo("127.0.0.2");
        }
    }

    @Test
    void a_port_that_is_taken_is_named_and_nothing_is_left_behind() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Sandbox.start(settings().withPort(taken.getLocalPort())))
                    .isInstanceOf(SandboxException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort());
        }
        assertThatThrownBy(() -> settings().withPort(70_000)).isInstanceOf(SandboxException.class);
    }

    @Test
    void a_closed_sandbox_is_gone_and_may_be_closed_again() {
        Probe probe = Probe.calm();
        probe.token();
        probe.close();
        probe.close();
        assertThatThrownBy(() -> probe.get("/conversations")).isInstanceOf(Probe.Broken.class);
        assertThat(probe.sandbox.calls().total())
                .as("the counts can still be asked")
                .isEqualTo(1);
    }

    @Test
    void it_prints_nothing_in_a_process_of_its_own(@TempDir Path folder) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartOnce.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(printed)).isEqualTo("served" + System.lineSeparator());
    }

    @Test
    void a_wrong_script_of_the_user_stops_the_start(@TempDir Path bots) throws IOException {
        Files.writeString(bots.resolve("mine.yaml"), "name: mine\nlanguage: en\nrules: none\nfallback: {say: x}\n");
        assertThatThrownBy(() -> Sandbox.start(settings().withBots(bots)))
                .isInstanceOf(BotScriptException.class)
                .hasMessageContaining("mine.yaml:3:");
    }

    @Test
    void bots_of_the_user_serve_beside_the_others(@TempDir Path bots) throws IOException {
        Files.writeString(
                bots.resolve("mine.yaml"),
                "name: mine\nlanguage: en\nrules:\n  - {when: ping, say: pong}\nfallback: {say: what?}\n");
        try (Probe probe = Probe.with(s -> s.withBots(bots))) {
            String id = probe.open("mine");
            probe.say(id, "ping");
            assertThat(probe.texts(id)).containsExactly("ping", "pong");
            assertThat(probe.open("order-bot")).isNotBlank();
        }
    }

    @Test
    void a_bot_whose_script_has_gone_is_missed_in_words(@TempDir Path folder) throws IOException {
        Path bots = Files.createDirectory(folder.resolve("bots"));
        Path script = bots.resolve("mine.yaml");
        Files.writeString(
                script, "name: mine\nlanguage: en\nrules:\n  - {when: ping, say: pong}\nfallback: {say: hm}\n");
        String id;
        SandboxSettings settings = SandboxSettings.inFolder(folder, time, time).withBots(bots);
        try (Probe probe = Probe.of(time, settings)) {
            id = probe.open("mine");
        }
        Files.delete(script);
        try (Probe probe = Probe.of(time, settings)) {
            assertThat(probe.send(id, "ping").message()).contains("mine", "order-bot");
            assertThat(probe.texts(id)).isEmpty();
        }
    }
}
