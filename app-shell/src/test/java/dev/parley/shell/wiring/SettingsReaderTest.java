package dev.parley.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.domain.exchange.CallRate;
import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.ExitCode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
    private static final String GOOD = """
            tenant: prod
            tenants:
              prod:
                url: https://api.example.com/v1/
                clientId: "me"
                clientSecret: "hunter2"
                bot: order-bot
                timeout: 20s
                contextBudget: 32768
                rate: 50/s
              stage:
                {url: "http://127.0.0.1:8080", clientId: me, clientSecret: s2}
            """;

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void withNothingConfiguredTheSandboxIsTheTenant() {
        Settings settings = read();

        assertThat(settings.current()).isEqualTo("sandbox");
        assertThat(settings.nothingConfigured()).isTrue();
        assertThat(settings.tenants()).containsOnlyKeys("sandbox");
    }

    @Test
    void theFileDescribesTenantsByNameAndChoosesOne() throws IOException {
        config(GOOD);

        Settings settings = read();

        assertThat(settings.current()).isEqualTo("prod");
        assertThat(settings.tenants()).containsOnlyKeys("prod", "stage", "sandbox");
        assertThat(settings.tenants().get("prod")).isInstanceOfSatisfying(TenantSettings.Remote.class, prod -> {
            assertThat(prod.url()).isEqualTo(URI.create("https://api.example.com/v1"));
            assertThat(prod.clientSecret().reveal()).isEqualTo("hunter2");
            assertThat(prod.bot()).contains("order-bot");
            assertThat(prod.choices().timeout()).contains(Duration.ofSeconds(20));
            assertThat(prod.choices().contextBudget()).contains(32768L);
            assertThat(prod.choices().rate()).contains(new CallRate(50, Duration.ofSeconds(1)));
            assertThat(prod.profile()).isEqualTo("conversations-v2");
        });
    }

    @Test
    void theEnvironmentGoesBeforeDotEnvBeforeTheFile() throws IOException {
        config(GOOD);
        Files.writeString(home.resolve("work/.env"), """
                # the tenant of this project
                export CXONE_ORG_URL = "https://dotenv.example.com"
                CXONE_CLIENT_ID=from-dotenv # a comment
                CXONE_CLIENT_SECRET=ab#cd'e
                """);
        assertThat(read().tenants().get("env")).isInstanceOfSatisfying(TenantSettings.Remote.class, env -> {
            assertThat(env.url()).isEqualTo(URI.create("https://dotenv.example.com"));
            assertThat(env.clientId()).isEqualTo("from-dotenv");
            assertThat(env.clientSecret().reveal()).isEqualTo("ab#cd'e");
        });

        environment.put("CXONE_ORG_URL", "https://env.example.com");
        environment.put("CXONE_CLIENT_ID", "");
        Settings settings = read();

        assertThat(settings.current()).isEqualTo("env");
        assertThat(settings.environmentDecides()).isTrue();
        assertThat(settings.tenants().get("env")).isInstanceOfSatisfying(TenantSettings.Remote.class, env -> {
            assertThat(env.url()).isEqualTo(URI.create("https://env.example.com"));
            assertThat(env.clientId()).isEqualTo("from-dotenv");
        });
    }

    @Test
    void runsAreAllKeptUnlessTheFileSaysHowMany() throws IOException {
        assertThat(read().keptRuns()).isEmpty();
        config("runs: {keep: 100}");
        assertThat(read().keptRuns()).hasValue(100);
        for (String bad : new String[] {"{keep: 0}", "{keep: all}", "{keep: 1.5}", "{keep: 5000000000}"}) {
            config("runs: " + bad);
            assertThat(refusal()).as(bad).contains("runs.keep is not a whole number from 1 to 1000000");
        }
        config("runs: {keeps: 1}");
        assertThat(refusal()).contains("runs.keeps is not known, only keep is");
        config("runs: 7");
        assertThat(refusal()).contains("runs is not a list of settings such as 'keep: 100'");
    }

    @Test
    void aPartOfTheThreeIsRefusedInOneMessageThatNamesTheRest() {
        environment.put("CXONE_CLIENT_SECRET", "hunter2");
        assertThat(refusal())
                .contains("CXONE_ORG_URL is missing; CXONE_CLIENT_ID is missing")
                .contains("Set CXONE_ORG_URL, CXONE_CLIENT_ID, CXONE_CLIENT_SECRET together");

        environment.put("CXONE_ORG_URL", "http://user:hunter2@example.com");
        assertThat(refusal()).contains("CXONE_CLIENT_ID is missing; CXONE_ORG_URL has credentials in it");
    }

    @Test
    void everyBadUrlIsNamedAndNoneIsQuoted() {
        environment.put("CXONE_CLIENT_ID", "me");
        environment.put("CXONE_CLIENT_SECRET", "hunter2");
        Map<String, String> reasons = Map.of(
                "hunter2", "is no URL such as",
                "hunter2 with blanks", "is no URL",
                "ftp://hunter2", "is no URL such as",
                "http://hunter2.example.com", "is plain http to another machine",
                "http://127.0.0.1.example.com", "is plain http to another machine",
                "https://example.com/?key=hunter2", "has a ? or # part",
                "http://127.0.0.1:99999", "names no port",
                "https://", "is no URL");
        reasons.forEach((url, reason) -> {
            environment.put("CXONE_ORG_URL", url);
            assertThat(refusal()).as(url).contains("CXONE_ORG_URL " + reason);
        });
        for (String good : new String[] {"http://localhost:1/", "http://[::1]:80", "https://a.b", "http://127.3.2.1"}) {
            environment.put("CXONE_ORG_URL", good);
            assertThat(read().current()).as(good).isEqualTo("env");
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws IOException {
        environment.put("CXONE_ORG_URL", "https://a.b");
        Files.writeString(home.resolve("work/.env"), "hunter2\nCXONE_CLIENT_ID='open\n");
        config("""
                tenant: nobody
                colour: blue
                tenants:
                  prod: {ulr: x, clientId: 123, clientSecret: "hunter2", timeout: never, profile: v9}
                  "bad name": {url: "https://a.b", clientId: a, clientSecret: b}
                  env: {url: "https://a.b", clientId: a, clientSecret: b}
                  empty:
                """);

        assertThat(refusal())
                .contains(
                        ".env line 1 is not NAME=VALUE",
                        ".env line 2 has a quote that is never closed",
                        "CXONE_CLIENT_ID is missing",
                        "CXONE_CLIENT_SECRET is missing",
                        "config.yaml: colour is not known",
                        "tenants.prod.ulr is not known (did you mean url?)",
                        "tenants.prod.url is missing",
                        "tenants.prod.clientId is not a text",
                        "tenants.prod.timeout: a duration such as",
                        "tenants.prod.profile is not one of conversations-v2",
                        "tenants.bad name is not a name",
                        "tenants.env is a name that CXONE_ORG_URL",
                        "tenants.empty.url is missing",
                        "tenant names none of those below tenants",
                        "config.yaml is " + home.resolve(".config/parley/config.yaml"));
    }

    @Test
    void malformedYamlIsNamedByItsPlaceAndNotQuoted() throws IOException {
        config("tenants:\n  prod:\n    clientSecret: \"hunter2\n");
        assertThat(refusal()).containsPattern("config.yaml:[34]:\\d+ is not valid YAML");

        config("tenant: a\ntenant: b\n");
        assertThat(refusal()).containsPattern("config.yaml:\\d:\\d+ is not valid YAML");

        config("- a\n- b\n");
        assertThat(refusal()).contains("is not a list of settings");

        config("tenants: [a]\n");
        assertThat(refusal()).contains("tenants is not a list of tenants by name");
    }

    @Test
    void anEmptyFileSaysNothing() throws IOException {
        config("# nothing yet\n");

        assertThat(read().nothingConfigured()).isTrue();
    }

    @Test
    void aNamedFileHasToBeThere() {
        environment.put("PARLEY_CONFIG", "nowhere.yaml");

        assertThat(refusal()).contains("PARLEY_CONFIG names " + home.resolve("work/nowhere.yaml"));
    }

    @Test
    void foldersFollowThePlatformUnlessTold() {
        assertThat(Folders.of(around(false), environment).data()).isEqualTo(home.resolve(".local/share/parley"));
        assertThat(Folders.of(around(true), environment).data())
                .isEqualTo(home.resolve("Library/Application Support/parley"));
        environment.put("XDG_DATA_HOME", home.resolve("x").toString());
        environment.put("XDG_CONFIG_HOME", "relative/is/ignored");
        assertThat(Folders.of(around(false), environment).data()).isEqualTo(home.resolve("x/parley"));
        assertThat(Folders.of(around(false), environment).configuration())
                .isEqualTo(home.resolve(".config/parley/config.yaml"));
        environment.put("PARLEY_HOME", "here");
        assertThat(Folders.of(around(false), environment).history()).isEqualTo(home.resolve("work/here/history"));
    }

    private Settings read() {
        return SettingsReader.read(around(false));
    }

    private String refusal() {
        CommandFailure failure = catchThrowableOfType(CommandFailure.class, this::read);
        assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(failure.line()).doesNotContain("hunter2").doesNotContain("\n");
        return failure.line();
    }

    private Surroundings around(boolean mac) {
        return new Surroundings(environment, home.resolve("work"), home, mac);
    }

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(home.resolve("work"));
        Files.createDirectories(home.resolve(".config/parley"));
    }

    private void config(String text) throws IOException {
        Files.writeString(home.resolve(".config/parley/config.yaml"), text);
    }
}
