package dev.parley.cxone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.parley.domain.HouseRules;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules hold for this adapter, and each is red for its canary. */
class CxoneArchTest {
    private static final String CXONE = "dev.parley.cxone";
    private static final String CANARY = CXONE + ".canary";
    private static final JavaClasses CXONE_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(CXONE);
    private static final JavaClasses CANARIES = new ClassFileImporter().importPackages(CANARY);

    @Test
    void adaptersKnowNeitherSpringNorTheShellNorEachOther() {
        CxoneRules.knowNothingOf("org.springframework..", "dev.parley.shell..", "dev.parley.ticketing..")
                .check(CXONE_CLASSES);
        assertThat(violations(CxoneRules.knowNothingOf(CANARY + ".framework..")))
                .contains("KnowsAFramework");
    }

    @ParameterizedTest
    @CsvSource({
        "sandbox, tenant, SandboxKnowsTenant",
        "sandbox, conversations, SandboxKnowsConversations",
        "tenant, sandbox, TenantKnowsSandbox",
        "tenant, conversations, TenantKnowsConversations",
        "conversations, sandbox, ConversationsKnowsSandbox"
    })
    void clientAndSandboxMeetOnTheWireOnly(String from, String to, String canary) {
        CxoneRules.clientAndSandboxAreStrangers(CXONE, from, to).check(CXONE_CLASSES);
        assertThat(violations(CxoneRules.clientAndSandboxAreStrangers(CANARY, from, to)))
                .contains(canary);
    }

    @Test
    void onlyItsPackageKnowsJUnit() {
        CxoneRules.onlyItsPackageKnowsJUnit(CXONE).check(CXONE_CLASSES);
        assertThat(violations(CxoneRules.onlyItsPackageKnowsJUnit(CANARY))).contains("NeedsJUnit");
    }

    @Test
    void onlyTheTenantCalls() {
        CxoneRules.onlyTheTenantCalls(CXONE).check(CXONE_CLASSES);
        assertThat(violations(CxoneRules.onlyTheTenantCalls(CANARY)))
                .contains("CallsByItself.http", "CallsByItself.retry", "CallsByItself.feign", "CallsByItself.client");
    }

    @Test
    void wireRecordsStayInside() {
        CxoneRules.wireStaysInside().check(CXONE_CLASSES);
        assertThat(violations(CxoneRules.wireStaysInside())).contains("OpenWire");
    }

    @Test
    void timeChanceAndIdentityComeFromOutside() {
        HouseRules.drivenTime(CxoneRules.REAL_TIME).check(CXONE_CLASSES);
        assertThat(violations(HouseRules.drivenTime(CxoneRules.REAL_TIME)))
                .contains("TakesItsOwnTime.now(", "TakesItsOwnTime.millis(", "TakesItsOwnTime.nap(");
    }

    @Test
    void namesSayWhatSomethingIsFor() {
        HouseRules.names()
                .check(CXONE_CLASSES.that(describe(
                        "written by people", type -> !type.getSimpleName().equals("WireMapperImpl"))));
        assertThat(violations(HouseRules.names())).contains("WireHelper");
    }

    @Test
    void everyPackageIsNullMarked() {
        HouseRules.nullMarked().check(CXONE_CLASSES);
        assertThat(violations(HouseRules.nullMarked())).contains("NotNullMarked");
    }

    @Test
    void packagesHaveNoCycles() {
        HouseRules.noCycles(CXONE).check(CXONE_CLASSES);
        assertThat(violations(HouseRules.noCycles(CANARY))).contains("SandboxKnowsTenant", "TenantKnowsSandbox");
    }

    @Test
    void theRealTimeThatIsAllowedIsStillThere() {
        ArchRule withoutExceptions = HouseRules.drivenTime(Set.of());

        assertThat(String.join(
                        "\n",
                        withoutExceptions
                                .evaluate(CXONE_CLASSES)
                                .getFailureReport()
                                .getDetails()))
                .contains(CxoneRules.REAL_TIME);
    }

    private static String violations(ArchRule rule) {
        return String.join("\n", rule.evaluate(CANARIES).getFailureReport().getDetails());
    }
}
