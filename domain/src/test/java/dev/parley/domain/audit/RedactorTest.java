package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is who in redacted texts, and what goes by policy. */
class RedactorTest {
    private static final ConversationId HERE = Entries.id("a");

    private final MemoryPseudonyms pseudonyms = new MemoryPseudonyms();
    private final Redactor standard = redactor(RedactionPolicy.STANDARD);

    @Test
    void theSamePersonHasTheSameNameThroughoutAConversation() {
        assertThat(standard.redact(HERE, "I am ann@example.com")).isEqualTo("I am <email-1>");
        assertThat(standard.redact(HERE, "Write to bob@example.com or Ann@Example.COM"))
                .isEqualTo("Write to <email-2> or <email-1>");
        assertThat(standard.redact(HERE, "https://x.test/?mail=ann%40example.com"))
                .isEqualTo("https://x.test/?mail=<email-1>");
    }

    @Test
    void secretsThatAreSaidGoAlwaysAndAreNeverNumbered() {
        var keepsAll = redactor(new RedactionPolicy(Set.of(), List.of()));

        assertThat(keepsAll.redact(HERE, "I am ann@example.com, my password is hunter2 and my PIN 0815"))
                .isEqualTo("I am ann@example.com, my password is <secret> and my PIN <secret>");
        assertThat(standard.redact(HERE, "token: abc123def for ann@example.com"))
                .isEqualTo("token: <secret> for <email-1>");
    }

    @Test
    void inAnotherConversationTheCountBeginsAnew() {
        standard.redact(HERE, "ann@example.com");

        assertThat(standard.redact(Entries.id("b"), "bob@example.com")).isEqualTo("<email-1>");
    }

    @Test
    void oneNumberInSeveralSpellingsIsOneNumber() {
        assertThat(standard.redact(HERE, "+49 30 1234567, 0049301234567, +49 (0)30 1234567, +49-30-123 45 67"))
                .isEqualTo("<phone-1>, <phone-1>, <phone-1>, <phone-1>");
        assertThat(standard.redact(HERE, "4111 1111 1111 1111 = 4111-1111-1111-1111 = 4111111111111111"))
                .isEqualTo("<card-1> = <card-1> = <card-1>");
        assertThat(standard.redact(HERE, "DE89 3704 0044 0532 0130 00 = de89370400440532013000"))
                .isEqualTo("<iban-1> = <iban-1>");
    }

    @Test
    void blanksDashesAndDigitsOfOtherKeyboardsMakeNoDifference() {
        assertThat(standard.redact(HERE, "+49 30 1234567, +49\u00A030\u202F1234567, \uFF0B49\u201130\u20131234567"))
                .isEqualTo("<phone-1>, <phone-1>, <phone-1>");
        assertThat(standard.redact(HERE, "tel=%2B49301234567, tel:%2b49%2030%201234567."))
                .isEqualTo("tel=<phone-1>, tel:<phone-1>.");
        assertThat(standard.redact(
                        HERE,
                        "4111111111111111 4111\u00A01111\u202F1111\u00A01111 4111\u20111111\u22121111\u00AD1111"
                                + " 4111.1111.1111.1111 4111  1111  1111  1111 \uFF14111 1111 1111 1111"))
                .isEqualTo("<card-1> <card-1> <card-1> <card-1> <card-1> <card-1>");
        assertThat(standard.redact(HERE, "DE89370400440532013000, DE89\u00A03704\u202F0044\u00A00532 0130  00"))
                .isEqualTo("<iban-1>, <iban-1>");
        assertThat(standard.redact(HERE, "a\u00A0b\u2011c")).isEqualTo("a\u00A0b\u2011c");
    }

    @Test
    void aKeptAddressIsFoundAgain() {
        var policy = new RedactionPolicy(EnumSet.of(PersonalData.PHONE), List.of());

        assertThat(redactor(policy).redact(HERE, "I am ann@example.com")).isEqualTo("I am ann@example.com");
        assertThat(new ErasePerson(
                                new MemoryAuditTrail(),
                                pseudonyms,
                                new WordsElsewhere(),
                                new WordsElsewhere(),
                                () -> Entries.NINE)
                        .conversationsOf("ann＠example.com"))
                .containsExactly(HERE);
    }

    @Test
    void allKindsInOneTextAreNamedEachByItsKind() {
        assertThat(standard.redact(
                        HERE,
                        "Ann (ann@example.com, +49 30 1234567) paid order 12345 with 4111 1111 1111 1111"
                                + " from DE89 3704 0044 0532 0130 00 on 2026-01-15."))
                .isEqualTo("Ann (<email-1>, <phone-1>) paid order 12345 with <card-1> from <iban-1> on 2026-01-15.");
    }

    @Test
    void aPersonIsFoundAgainByTheAddressInAnySpelling() {
        standard.redact(HERE, "'Ann@example.com'");
        standard.redact(Entries.id("b"), "mailto:ann%40example.com?subject=Hi");

        assertThat(new ErasePerson(
                                new MemoryAuditTrail(),
                                pseudonyms,
                                new WordsElsewhere(),
                                new WordsElsewhere(),
                                () -> Entries.NINE)
                        .conversationsOf(" ANN@example.com "))
                .containsExactly(HERE, Entries.id("b"));
    }

    @Test
    void onlyTheKindsOfThePolicyGo() {
        var policy = new RedactionPolicy(EnumSet.of(PersonalData.PHONE), List.of());

        assertThat(redactor(policy).redact(HERE, "ann@example.com, +49 30 1234567"))
                .isEqualTo("ann@example.com, <phone-1>");
        assertThat(redactor(new RedactionPolicy(Set.of(), List.of())).redact(HERE, "ann@example.com"))
                .isEqualTo("ann@example.com");
    }

    @Test
    void secretsAlwaysGo() {
        var nothing = new RedactionPolicy(Set.of(), List.of());
        var redactor = new Redactor(nothing, pseudonyms, text -> text.replace("hunter2", "***"));

        assertThat(redactor.redact(HERE, "my password is hunter2")).isEqualTo("my password is ***");
    }

    @Test
    void secretsGoBeforeAnythingElseCouldBreakThemUp() {
        var redactor =
                new Redactor(RedactionPolicy.STANDARD, pseudonyms, text -> text.replace("s3cret@example.com", "***"));

        assertThat(redactor.redact(HERE, "key s3cret@example.com")).isEqualTo("key ***");
    }

    @Test
    void orderIdsGoAsTheCompanyWritesThem() {
        Redactor orders = orders("ORD-[0-9]{6}", "\\b[0-9]{5}\\b");

        assertThat(orders.redact(HERE, "ORD-123456 and 12345, again ORD-123456, not 1234567"))
                .isEqualTo("<order-1> and <order-2>, again <order-1>, not 1234567");
        assertThat(standard.redact(HERE, "ORD-123456 and 12345")).isEqualTo("ORD-123456 and 12345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?i)[a-z]+-[0-9]+", "[0-9]+", "<.*?>", "[a-z]*", "", "(?:)"})
    void whateverOrdersLookLikeNamesThatStandThereStay(String pattern) {
        Redactor orders = orders(pattern);
        String once = orders.redact(HERE, "ann@example.com ordered ORD-7 for bob@example.com");

        assertThat(once).contains("<email-1>", "<email-2>");
        assertThat(orders.redact(HERE, once)).isEqualTo(once);
    }

    @Test
    void whatIsRedactedHasNothingLeftToRedact() {
        Redactor orders = orders("ORD-[0-9]{6}");
        String[] pieces = {
            "ann@example.com",
            "bob%40example.com",
            "+49 30 1234567",
            "030/123456",
            "(415) 555-2671",
            " ",
            ", ",
            "\n",
            "4111 1111 1111 1111",
            "DE89370400440532013000",
            "ORD-123456",
            "12345",
            "<",
            ">",
            "-",
            "+",
            "0",
            "49",
            "@",
            ".",
            "de",
            "a",
            "%",
            "'"
        };
        var random = new Random(8_785);
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String once = orders.redact(HERE, text.toString());

            assertThat(orders.redact(HERE, once)).as("%s", text).isEqualTo(once);
        }
    }

    private Redactor redactor(RedactionPolicy policy) {
        return new Redactor(policy, pseudonyms, text -> text);
    }

    private Redactor orders(String... patterns) {
        List<Pattern> orders = List.of(patterns).stream().map(Pattern::compile).toList();
        return redactor(new RedactionPolicy(EnumSet.allOf(PersonalData.class), orders));
    }
}
