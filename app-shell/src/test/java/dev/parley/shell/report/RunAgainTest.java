package dev.parley.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.CaseKey;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.CaseSeed;
import dev.parley.domain.campaign.RunSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunAgainTest {
    private static final Optional<String> SANDBOX = Optional.of("sandbox");
    private static final Path HERE = Path.of("/srv");

    @Test
    void theLineHoldsThisCaseAloneWithItsBotGuardAndValues() {
        CampaignResult run = Campaigns.tried(true);
        long seed = CaseSeed.ofRun(0, run.cases().getFirst().key());

        assertThat(words(new RunAgain(run.setup(), SANDBOX, HERE), run))
                .isEqualTo(
                        "parley simulate scenarios/orders.yaml --only 'Track an order' --bot order-bot --guard known "
                                + option("--seed", seed) + " --parallel 1 --retries 0");
    }

    @Test
    void aTenantThatIsNotMeantAnywayIsNamed() {
        CampaignResult run = Campaigns.of(1);

        assertThat(words(new RunAgain(run.setup(), SANDBOX, HERE), run)).doesNotContain("--tenant");
        assertThat(words(new RunAgain(run.setup(), Optional.of("acme"), HERE), run))
                .endsWith(" --tenant sandbox");
        assertThat(words(new RunAgain(run.setup(), Optional.empty(), HERE), run))
                .endsWith(" --tenant sandbox");
    }

    @Test
    void whatShapedTheRunShapesItAgain() {
        CampaignResult run = Campaigns.of(1);
        RunSetup setup = with(
                run.setup(),
                "--guard=strict",
                "--weather=storm",
                "--class-path=my lib",
                "--tag=smoke",
                "--rate=50/s",
                "--settle=1.5s");

        assertThat(words(new RunAgain(setup, SANDBOX, HERE), run))
                .contains(" --guard strict ")
                .endsWith(" --settle 1.5s --rate 50/s --weather storm --class-path 'my lib'");
    }

    @Test
    void aFileIsNamedFromThePresentFolderWhereItLiesBelowIt() {
        CampaignResult run = Campaigns.of(1);
        RunSetup setup = in("/srv/acme/bots", "/srv/acme/bots/scenarios/orders.yaml", run.setup());

        assertThat(words(new RunAgain(setup, SANDBOX, Path.of("/srv/acme/bots")), run))
                .startsWith("parley simulate scenarios/orders.yaml --only");
        assertThat(words(new RunAgain(setup, SANDBOX, HERE), run))
                .startsWith("parley simulate acme/bots/scenarios/orders.yaml --only");
        assertThat(words(new RunAgain(setup, SANDBOX, Path.of("/srv/acme/bots/scenarios")), run))
                .startsWith("parley simulate orders.yaml --only");
        assertThat(words(new RunAgain(setup, SANDBOX, Path.of("/srv/acme/bot")), run))
                .startsWith("parley simulate /srv/acme/bots/scenarios/orders.yaml --only");
    }

    @Test
    void aFileThatWasNamedUpwardsIsTheSameFromElsewhere() {
        CampaignResult run = named("../orders.yaml", "Track");
        RunSetup setup = in("/srv/acme/bots", "/srv/acme/orders.yaml", run.setup());

        assertThat(words(new RunAgain(setup, SANDBOX, HERE), run))
                .startsWith("parley simulate acme/orders.yaml --only");
        assertThat(words(new RunAgain(setup, SANDBOX, Path.of("/home")), run))
                .startsWith("parley simulate /srv/acme/orders.yaml --only");
    }

    @Test
    void aClassIsNamedTheSameEverywhere() {
        CampaignResult run = named("com.acme.Orders", "Track");
        RunSetup setup = in("/srv/acme", "/srv/acme/other.yaml", run.setup());

        assertThat(words(new RunAgain(setup, SANDBOX, Path.of("/home")), run))
                .startsWith("parley simulate com.acme.Orders --only");
    }

    @Test
    void ofSeveralAttemptsItIsTheLastThatDidNotPass() {
        CampaignResult flaky = Campaigns.tried(true, true, false);
        CampaignResult passed = Campaigns.tried(false);
        CaseKey key = flaky.cases().getFirst().key();

        assertThat(words(Campaigns.again(flaky), flaky)).contains(option("--seed", CaseSeed.ofRun(2, key)));
        assertThat(words(Campaigns.again(passed), passed)).contains(option("--seed", CaseSeed.ofRun(0, key)));
    }

    @Test
    void whatCameFromNoFileIsToldInWords() {
        CampaignResult run = named("", "example");

        assertThat(Campaigns.again(run).of(run.cases().getFirst()))
                .isEqualTo(new RunAgain.Again.Impossible("it came from no file, so there is nothing to run again"));
    }

    @Test
    void aNameThatNoCommandLineCanHoldIsToldInWords() {
        CampaignResult run = named("a.yaml", "half \ud800");

        assertThat(Campaigns.again(run).of(run.cases().getFirst()))
                .isEqualTo(new RunAgain.Again.Impossible(
                        "the name of its file or scenario holds what no command line can"));
    }

    @Test
    void namesThatBeginWithADashAreNoOptions() {
        CampaignResult run = named("-a.yaml", "--help me");

        assertThat(words(Campaigns.again(run), run)).startsWith("parley simulate ./-a.yaml '--only=--help me' ");
    }

    @Test
    void whatCannotBeSeenIsSpelledOutInOneLine() {
        CampaignResult run = named("a.yaml", "two\nlines \u001b[2J \u202e it's \\n");

        assertThat(words(Campaigns.again(run), run))
                .contains("--only \"$(printf %b 'two\\nlines \\0033[2J \\0342\\0200\\0256 it'\\''s \\\\n')\" ");
    }

    private static String option(String name, long value) {
        return name + (value < 0 ? "=" : " ") + value;
    }

    private static String words(RunAgain again, CampaignResult run) {
        return again.of(run.cases().getFirst()).line().orElseThrow();
    }

    private static CampaignResult named(String file, String scenario) {
        CampaignResult run = Campaigns.tried(true);
        return new CampaignResult(
                run.setup(),
                List.of(new CaseResult(
                        new CaseKey(file, scenario, 1), run.cases().getFirst().attempts())),
                run.ending(),
                run.took(),
                run.calls());
    }

    private static RunSetup with(RunSetup s, String... options) {
        return with(s, List.of(options), s.fingerprints(), s.folder());
    }

    private static RunSetup in(String folder, String file, RunSetup s) {
        return with(s, s.options(), Map.of(file, "9f86d081"), Optional.of(folder));
    }

    private static RunSetup with(
            RunSetup s, List<String> options, Map<String, String> fingerprints, Optional<String> folder) {
        return new RunSetup(
                s.run(),
                s.name(),
                s.tenant(),
                s.sources(),
                options,
                s.repeat(),
                s.parallel(),
                s.retries(),
                s.seed(),
                s.began(),
                s.cases(),
                fingerprints,
                folder);
    }
}
