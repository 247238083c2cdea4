package dev.parley.domain;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
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
import org.jspecify.annotations.NullMarked;

/** What holds for the architecture of every module. Each rule has its canary in the arch test of each module. */
public final class HouseRules {
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

    private HouseRules() {}

    /** The packages directly below the base do not know each other in a circle. */
    public static ArchRule noCycles(String base) {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles();
    }

    /** No name that says nothing. */
    public static ArchRule names() {
        return noClasses()
                .should()
                .haveNameMatching(".*[.$](I[A-Z][a-z]\\w*|\\w+(Impl|Manager|Helper|Utils?|Port))")
                .because("a name says what something is for");
    }

    /**
     * Time, chance and identity come in through constructors.
     *
     * @param realTime the beginnings of the full names of those methods that may take their own all the same
     */
    public static ArchRule drivenTime(Set<String> realTime) {
        return noClasses()
                .should()
                .callCodeUnitWhere(
                        describe("time, chance or identity is taken, not given", call -> isForbidden(call, realTime)));
    }

    /** Null is marked everywhere. */
    public static ArchRule nullMarked() {
        return classes()
                .should(satisfy(
                        "live in a null-marked package",
                        describe("null-marked", type -> type.getPackage().isAnnotatedWith(NullMarked.class))));
    }

    private static boolean isForbidden(JavaCall<?> call, Set<String> realTime) {
        JavaCodeUnit origin = call.getOrigin();
        return FORBIDDEN_CALLS
                        .getOrDefault(call.getTargetOwner().getName(), Set.of())
                        .contains(call.getName())
                && realTime.stream().noneMatch(place -> origin.getFullName().startsWith(place));
    }

    /** A condition by a predicate. */
    static ArchCondition<JavaClass> satisfy(String description, DescribedPredicate<JavaClass> predicate) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type, predicate.test(type), "%s: %s".formatted(type.getName(), predicate.getDescription())));
            }
        };
    }
}
