package dev.parley.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules hold for the domain, and each is red for its canary. */
class DomainArchTest {
    private static final String DOMAIN = "dev.parley.domain";
    private static final String CANARY = DOMAIN + ".canary";
    private static final JavaClasses DOMAIN_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(DOMAIN);
    private static final JavaClasses CANARIES = new ClassFileImporter().importPackages(CANARY);

    static Set<String> features() {
        return DomainRules.DIRECTIONS.keySet();
    }

    @ParameterizedTest
    @MethodSource("features")
    void aFeatureKnowsOnlyWhatLiesBelowIt(String feature) {
        DomainRules.direction(DOMAIN, feature).check(DOMAIN_CLASSES);
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        Set<String> packages = DOMAIN_CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(DOMAIN))
                .map(name -> name.substring(DOMAIN.length() + 1))
                .collect(Collectors.toSet());

        assertThat(features()).containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void whoKnowsMoreIsFound() {
        assertThat(violations(DomainRules.direction(CANARY, "conversation"))).contains("KnowsContext");
        assertThat(violations(DomainRules.direction(CANARY, "context"))).contains("KnowsExchange");
        assertThat(violations(DomainRules.direction(CANARY, "resolution"))).contains("KnowsContextToo");
        assertThat(violations(DomainRules.direction(CANARY, "exchange"))).contains("KnowsAudit");
        assertThat(violations(DomainRules.direction(CANARY, "audit"))).contains("KnowsScenario");
        assertThat(violations(DomainRules.direction(CANARY, "scenario"))).isEmpty();
        assertThat(violations(DomainRules.direction(CANARY, "scenario.dsl"))).contains("WritesToTheTrail");
    }

    @Test
    void whatAScenarioIsDoesNotDependOnHowItIsWritten() {
        DomainRules.scenariosKnowNoWriting(DOMAIN).check(DOMAIN_CLASSES);
        assertThat(violations(DomainRules.scenariosKnowNoWriting(CANARY))).contains("KnowsItsWriting");
    }

    @Test
    void whatAllShareKnowsNoFeature() {
        DomainRules.rootKnowsNoFeature(DOMAIN).check(DOMAIN_CLASSES);
        assertThat(violations(DomainRules.rootKnowsNoFeature(CANARY))).contains("KnowsAFeature");
    }

    @Test
    void featuresHaveNoCycles() {
        HouseRules.noCycles(DOMAIN).check(DOMAIN_CLASSES);
        assertThat(violations(HouseRules.noCycles(CANARY))).contains("ClosesTheCircle");
    }

    @Test
    void theDomainHasNoLibrary() {
        DomainRules.noLibrary().check(DOMAIN_CLASSES);
        assertThat(violations(DomainRules.noLibrary())).contains("UsesALibrary");
    }

    @Test
    void namesSayWhatSomethingIsFor() {
        HouseRules.names().check(DOMAIN_CLASSES);
        assertThat(violations(HouseRules.names()))
                .contains("IDesk", "DeskPort", "DeskImpl", "DeskManager", "DeskHelper", "DeskUtil", "DeskUtils");
    }

    @Test
    void timeChanceAndIdentityComeFromOutside() {
        HouseRules.drivenTime(Set.of(DomainRules.SLEEPER)).check(DOMAIN_CLASSES);
        String found = violations(HouseRules.drivenTime(Set.of(DomainRules.SLEEPER)));
        Stream.of("millis", "nanos", "now", "clock", "source", "nap", "chance", "local", "random", "secure", "identity")
                .forEach(method -> assertThat(found).contains("TakesItsOwnTime." + method + "("));
    }

    @Test
    void portsAreInterfaces() {
        DomainRules.portsAreInterfaces().check(DOMAIN_CLASSES);
        assertThat(violations(DomainRules.portsAreInterfaces())).contains("ClassAsPort");
    }

    @Test
    void everyPortHasItsContractKit() {
        Set<String> kits = new ClassFileImporter()
                .importPackages(DOMAIN).stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());

        DomainRules.portsHaveKits(kits).check(DOMAIN_CLASSES);
        assertThat(violations(DomainRules.portsHaveKits(kits))).contains("ClassAsPort");
    }

    @Test
    void everyPackageIsNullMarked() {
        HouseRules.nullMarked().check(DOMAIN_CLASSES);
        assertThat(violations(HouseRules.nullMarked())).contains("NotNullMarked");
    }

    private static String violations(ArchRule rule) {
        return String.join("\n", rule.evaluate(CANARIES).getFailureReport().getDetails());
    }
}
