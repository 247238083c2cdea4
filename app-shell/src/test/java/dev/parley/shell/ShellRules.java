package dev.parley.shell;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import dev.parley.domain.Sha256;
import java.security.MessageDigest;
import java.util.Set;

/** What holds for the architecture of the shell. Each rule has its canary in {@link ShellArchTest}. */
final class ShellRules {
    /** Somebody has to give the time: the room where everything is put together. */
    static final Set<String> REAL_TIME = Set.of("dev.parley.shell.wiring.");

    private ShellRules() {}

    /** Spring is known where things are put together, its shell also where lines are read, and nowhere else. */
    static ArchRule springStaysInItsRooms(String base) {
        return noClasses()
                .that(resideInAPackage(base + "..")
                        .and(resideInAPackage(base + ".wiring..").negate())
                        .and(resideInAPackage(base + ".line..").negate()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..");
    }

    static ArchRule linesKnowOfSpringOnlyItsShell(String base) {
        return noClasses()
                .that()
                .resideInAPackage(base + ".line..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..")
                        .and(resideInAPackage("org.springframework.shell..").negate()));
    }

    static ArchRule onlyLinesAndWiringKnowTheTerminal(String base) {
        return noClasses()
                .that(resideInAPackage(base + ".command..").or(resideInAPackage(base + ".render..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jline..");
    }

    static ArchRule screenKnowsNoAdapter(String base) {
        return noClasses()
                .that()
                .resideInAPackage(base + ".render..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.parley.cxone..", "dev.parley.ticketing..");
    }

    /** A database is known to the store, which speaks to it, and to nobody else of the shell. */
    static ArchRule onlyTheStoreKnowsDatabases(String base) {
        return noClasses()
                .that(resideInAPackage(base + "..")
                        .and(resideInAPackage(base + ".store..").negate()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..", "org.flywaydb..");
    }

    /** Three places that reckon a hash are two that may do it otherwise. */
    static ArchRule onlyOnePlaceMakesHashes() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Sha256.class.getName())
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(MessageDigest.class.getName());
    }

    /** Commands know the store by the ports of the domain; of itself they know only how it fails. */
    static ArchRule commandsKnowTheStoreByItsPorts(String base) {
        return noClasses()
                .that()
                .resideInAPackage(base + ".command..")
                .should()
                .dependOnClassesThat(resideInAPackage(base + ".store..")
                        .and(simpleNameStartingWith("StoreException").negate()));
    }

    /** Reading order, and the direction of imports: store and render, command, line, wiring. */
    static ArchRule knowsNothingAbove(String base, String below, String... above) {
        String[] packages = new String[above.length];
        for (int i = 0; i < above.length; i++) {
            packages[i] = base + "." + above[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage(base + "." + below + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    /** @param inner whoever that is, the shell excepted */
    static ArchRule nobodyKnows(String outer, String inner) {
        return noClasses()
                .that(resideInAPackage(inner + "..")
                        .and(resideInAPackage(outer + "..").negate()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(outer + "..");
    }
}
