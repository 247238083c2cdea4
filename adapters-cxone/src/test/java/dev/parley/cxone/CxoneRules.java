package dev.parley.cxone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import feign.Client;
import java.util.Set;

/** What holds for the architecture of this adapter. Each rule has its canary in {@link CxoneArchTest}. */
final class CxoneRules {
    /** A body that drips does so in real time, because that is what the fault is; and a program may name no time. */
    static final Set<String> REAL_TIME =
            Set.of("dev.parley.cxone.sandbox.Responder.drip(", "dev.parley.cxone.scenario.RealTime.");

    private CxoneRules() {}

    static ArchRule knowNothingOf(String... packages) {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(packages);
    }

    /** Client and sandbox meet on the wire only: who shared a class could drift with it unseen. */
    static ArchRule clientAndSandboxAreStrangers(String base, String from, String to) {
        return noClasses()
                .that()
                .resideInAPackage(base + "." + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(base + "." + to + "..");
    }

    /** One place decides how a request is sent, how long it may take and whether it is repeated. */
    static ArchRule onlyTheTenantCalls(String base) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".tenant..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "io.github.resilience4j..")
                        .or(assignableTo(Client.class))
                        .or(assignableTo(feign.Feign.Builder.class)));
    }

    /** Whoever has no JUnit can use everything else. */
    static ArchRule onlyItsPackageKnowsJUnit(String base) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".junit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.junit..");
    }

    static ArchRule wireStaysInside() {
        return classes().that().haveSimpleNameEndingWith("Wire").should().notHaveModifier(JavaModifier.PUBLIC);
    }
}
