package dev.parley.shell;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.parley.domain.HouseRules;
import org.junit.jupiter.api.Test;

/** The rules hold for the shell, and each is red for its canary. */
class ShellArchTest {
    private static final String PARLEY = "dev.parley";
    private static final String SHELL = PARLEY + ".shell";
    private static final String CANARY = SHELL + ".canary";
    private static final JavaClasses PARLEY_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(PARLEY);
    private static final JavaClasses SHELL_CLASSES = PARLEY_CLASSES.that(resideInAPackage(SHELL + ".."));
    private static final JavaClasses CANARIES = new ClassFileImporter().importPackages(CANARY);

    @Test
    void springStaysWhereThingsArePutTogether() {
        ShellRules.springStaysInItsRooms(SHELL).check(SHELL_CLASSES);
        assertThat(violations(ShellRules.springStaysInItsRooms(CANARY))).contains("CommandKnowsSpring");
    }

    @Test
    void whoReadsLinesKnowsOfSpringOnlyItsShell() {
        ShellRules.linesKnowOfSpringOnlyItsShell(SHELL).check(SHELL_CLASSES);
        assertThat(violations(ShellRules.linesKnowOfSpringOnlyItsShell(CANARY)))
                .contains("LineKnowsBeans")
                .doesNotContain("LineKnowsSpringShell");
    }

    @Test
    void commandsAndScreenKnowNoTerminal() {
        ShellRules.onlyLinesAndWiringKnowTheTerminal(SHELL).check(SHELL_CLASSES);
        assertThat(violations(ShellRules.onlyLinesAndWiringKnowTheTerminal(CANARY)))
                .contains("CommandKnowsJLine");
    }

    @Test
    void theScreenKnowsNoAdapter() {
        ShellRules.screenKnowsNoAdapter(SHELL).check(SHELL_CLASSES);
        assertThat(violations(ShellRules.screenKnowsNoAdapter(CANARY))).contains("ScreenKnowsSandbox");
    }

    @Test
    void packagesKnowOnlyWhatLiesBelowThem() {
        ShellRules.knowsNothingAbove(SHELL, "store", "render", "command", "line", "wiring")
                .check(SHELL_CLASSES);
        ShellRules.knowsNothingAbove(SHELL, "render", "store", "command", "line", "wiring")
                .check(SHELL_CLASSES);
        ShellRules.knowsNothingAbove(SHELL, "command", "line", "wiring").check(SHELL_CLASSES);
        ShellRules.knowsNothingAbove(SHELL, "line", "wiring").check(SHELL_CLASSES);
        assertThat(violations(ShellRules.knowsNothingAbove(CANARY, "command", "line", "wiring")))
                .contains("CommandKnowsLine");
        assertThat(violations(ShellRules.knowsNothingAbove(CANARY, "store", "render", "command", "line", "wiring")))
                .contains("StoreKnowsLine");
    }

    @Test
    void onlyTheStoreKnowsDatabases() {
        ShellRules.onlyTheStoreKnowsDatabases(SHELL).check(SHELL_CLASSES);
        assertThat(violations(ShellRules.onlyTheStoreKnowsDatabases(CANARY))).contains("CommandKnowsSql");
    }

    @Test
    void onlyOnePlaceMakesHashes() {
        ShellRules.onlyOnePlaceMakesHashes().check(PARLEY_CLASSES);
        assertThat(violations(ShellRules.onlyOnePlaceMakesHashes())).contains("CommandMakesHashes");
    }

    @Test
    void commandsKnowTheStoreByItsPorts() {
        ShellRules.commandsKnowTheStoreByItsPorts(SHELL).check(SHELL_CLASSES);
        assertThat(violations(ShellRules.commandsKnowTheStoreByItsPorts(CANARY)))
                .contains("CommandKnowsStore");
    }

    @Test
    void packagesHaveNoCycles() {
        HouseRules.noCycles(SHELL).check(SHELL_CLASSES);
        assertThat(violations(HouseRules.noCycles(CANARY))).contains("CommandKnowsLine", "LineKnowsCommand");
    }

    @Test
    void nobodyDependsOnTheShell() {
        ShellRules.nobodyKnows(SHELL, PARLEY).check(PARLEY_CLASSES);
        assertThat(violations(ShellRules.nobodyKnows(CANARY + ".line", CANARY))).contains("CommandKnowsLine");
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(PARLEY_CLASSES.containPackage("dev.parley.domain.exchange")).isTrue();
        assertThat(PARLEY_CLASSES.containPackage("dev.parley.cxone.tenant")).isTrue();
        assertThat(PARLEY_CLASSES.containPackage("dev.parley.shell.render")).isTrue();
    }

    @Test
    void timeChanceAndIdentityComeFromOutside() {
        HouseRules.drivenTime(ShellRules.REAL_TIME).check(SHELL_CLASSES);
        assertThat(violations(HouseRules.drivenTime(ShellRules.REAL_TIME))).contains("CommandTakesItsOwnTime");
    }

    @Test
    void namesSayWhatSomethingIsFor() {
        HouseRules.names().check(SHELL_CLASSES);
        assertThat(violations(HouseRules.names())).contains("LineUtils");
    }

    @Test
    void everyPackageIsNullMarked() {
        HouseRules.nullMarked().check(SHELL_CLASSES);
        assertThat(violations(HouseRules.nullMarked())).contains("NotNullMarked");
    }

    private static String violations(ArchRule rule) {
        return String.join("\n", rule.evaluate(CANARIES).getFailureReport().getDetails());
    }
}
