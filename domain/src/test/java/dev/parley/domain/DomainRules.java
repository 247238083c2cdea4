package dev.parley.domain;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What holds for the architecture of the domain. Each rule has its canary in {@link DomainArchTest}. */
final class DomainRules {
    /** Which features a feature may know; all may know what lies at the root, which knows none. */
    static final Map<String, Set<String>> DIRECTIONS = Map.of(
            "conversation", Set.of(),
            "context", Set.of("conversation"),
            "resolution", Set.of("conversation"),
            "exchange", Set.of("conversation", "context", "resolution"),
            "audit", Set.of("conversation", "context", "resolution", "exchange"),
            "scenario", Set.of("conversation", "context", "resolution", "exchange", "audit"));

    /** Time, chance and identity come in through constructors, so nobody asks for them. */
    private static final Map<String, Set<String>> FORBIDDEN_CALLS = Map.of(
            "java.lang.System", Set.of("currentTimeMillis", "nanoTime"),
            "java.lang.Thread", Set.of("sleep"),
            "java.lang.Math", Set.of("random"),
            "java.time.Instant", Set.of("now"),
            "java.time.InstantSource", Set.of("system"),
            "java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system"),
            "java.util.UUID", Set.of("randomUUID"),
            "java.util.Random", Set.of("<init>"),
            "java.security.SecureRandom", Set.of("<init>"),
            "java.util.concurrent.ThreadLocalRandom", Set.of("current"));

    /** The one place that really waits. */
    private static final String SLEEPER = Waiter.class.getName() + ".sleeping(";

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

    static ArchRule rootKnowsNoFeature(String base) {
        return classes()
                .that()
                .resideInAPackage(base)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(base).or(resideOutsideOfPackage(base + "..")));
    }

    static ArchRule noCycles(String base) {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles();
    }

    static ArchRule noLibrary() {
        return classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.parley.domain..", "java..", "org.jspecify..");
    }

    static ArchRule names() {
        return noClasses()
                .should()
                .haveNameMatching(".*[.$](I[A-Z][a-z]\\w*|\\w+(Impl|Manager|Helper|Utils?|Port))")
                .because("a name says what something is for");
    }

    static ArchRule drivenTime() {
        return noClasses()
                .should()
                .callCodeUnitWhere(describe("time, chance or identity is taken, not given", DomainRules::isForbidden));
    }

    static ArchRule portsAreInterfaces() {
        return classes().that().areAnnotatedWith(Port.class).should().beInterfaces();
    }

    /** @param kits the simple names of the kits that there are */
    static ArchRule portsHaveKits(Set<String> kits) {
        return classes()
                .that()
                .areAnnotatedWith(Port.class)
                .should(satisfy(
                        "have a contract kit",
                        describe("has a kit", port -> kits.contains(port.getSimpleName() + "Contract"))));
    }

    static ArchRule nullMarked() {
        return classes()
                .should(satisfy(
                        "live in a null-marked package",
                        describe("null-marked", type -> type.getPackage().isAnnotatedWith(NullMarked.class))));
    }

    private static boolean isForbidden(JavaCall<?> call) {
        JavaCodeUnit origin = call.getOrigin();
        return FORBIDDEN_CALLS
                        .getOrDefault(call.getTargetOwner().getName(), Set.of())
                        .contains(call.getName())
                && !origin.getFullName().startsWith(SLEEPER);
    }

    private static ArchCondition<JavaClass> satisfy(String description, DescribedPredicate<JavaClass> predicate) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type, predicate.test(type), "%s: %s".formatted(type.getName(), predicate.getDescription())));
            }
        };
    }
}
