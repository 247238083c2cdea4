package dev.parley.domain;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What holds for the architecture of the domain. Each rule has its canary in {@link DomainArchTest}. */
final class DomainRules {
    /** Which features a feature may know; all may know what lies at the root, which knows none. */
    static final Map<String, Set<String>> DIRECTIONS = Map.of(
            "conversation", Set.of(),
            "context", Set.of("conversation"),
            "resolution", Set.of("conversation"),
            "exchange", Set.of("conversation", "context", "resolution"),
            "audit", Set.of("conversation", "context", "resolution", "exchange"),
            "scenario", Set.of("conversation", "context", "resolution", "exchange", "audit"),
            "scenario.dsl", Set.of("conversation", "resolution", "scenario"),
            "campaign", Set.of("conversation", "context", "resolution", "exchange", "audit", "scenario"),
            "sync", Set.of("conversation", "context", "resolution", "exchange", "audit"));

    /** The one place that really waits. */
    static final String SLEEPER = Waiter.class.getName() + ".sleeping(";

    private DomainRules() {}

    static ArchRule direction(String base, String feature) {
        String[] known = Stream.concat(Stream.of(feature), DIRECTIONS.get(feature).stream())
                .map(name -> base + "." + name + "..")
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(base + "." + feature + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known)
                        .or(resideInAnyPackage(DomainRules.class.getPackageName()))
                        .or(resideOutsideOfPackage(base + "..")));
    }

    /** What a scenario is does not depend on how it is written. */
    static ArchRule scenariosKnowNoWriting(String base) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".scenario.dsl")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(base + ".scenario.dsl");
    }

    static ArchRule rootKnowsNoFeature(String base) {
        return classes()
                .that()
                .resideInAPackage(base)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(base).or(resideOutsideOfPackage(base + "..")));
    }

    static ArchRule noLibrary() {
        return classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.parley.domain..", "java..", "org.jspecify..");
    }

    static ArchRule portsAreInterfaces() {
        return classes().that().areAnnotatedWith(Port.class).should().beInterfaces();
    }

    /** @param kits the simple names of the kits that there are */
    static ArchRule portsHaveKits(Set<String> kits) {
        return classes()
                .that()
                .areAnnotatedWith(Port.class)
                .should(HouseRules.satisfy(
                        "have a contract kit",
                        describe("has a kit", port -> kits.contains(port.getSimpleName() + "Contract"))));
    }
}
