package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is personal data in a text, and what only looks like it. */
class PersonalDataTest {
    private final Redactor redactor = new Redactor(RedactionPolicy.STANDARD, new MemoryPseudonyms(), text -> text);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        ann@example.com                             | <email-1>
        My mail is ann@example.com.                 | My mail is <email-1>.
        ann@example.com, bob@example.com!           | <email-1>, <email-2>!
        <a@b.de>                                    | <<email-1>>
        "ann@example.com"                           | "<email-1>"
        'ann@example.com'                           | '<email-1>'
        (ann@example.com)                           | (<email-1>)
        mailto:ann@example.com?subject=Hi           | mailto:<email-1>?subject=Hi
        https://x.test/u/ann@example.com/orders     | https://x.test/u/<email-1>/orders
        https://x.test/?mail=ann%40example.com&a=1  | https://x.test/?mail=<email-1>&a=1
        mail=ann%2Bshop%40example.com               | mail=<email-1>
        ann＠example.com                             | <email-1>
        ａｎｎ＠example．com                           | <email-1>
        a@b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z | <email-1>
        q%3Dann@example.com                         | q%3D<email-1>
        text%20ann%40example.com%20more             | text%20<email-1>%20more
        to%ann@example.com                          | <email-1>
        ann.b-c_d+tag@mail.example.co.uk            | <email-1>
        jürgen@müller-straße.de                     | <email-1>
        почта@пример.рф                             | <email-1>
        o'brien@example.ie                          | <email-1>
        - ann@example.com - yes                     | - <email-1> - yes
        ann@example.com-                            | <email-1>-
        ANN@EXAMPLE.COM                             | <email-1>
        123@456.com                                 | <email-1>
        a@b@example.com                             | a@<email-1>
        user:ann@example.com;bob@example.com        | user:<email-1>;<email-2>
        de305d54-75b4-431b-adb2-eb6b9e546014@x.com  | <email-1>
        """)
    void addressesGo(String text, String redacted) {
        assertThat(redact(text)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@ann",
                "ann@",
                "ann@localhost",
                "a @ b.de",
                "ann@example",
                "5 @ 3.50",
                "@example.com",
                "'@example.com",
                "ann@.com",
                "meet me @ 10.30"
            })
    void whatIsNoAddressStays(String text) {
        assertThat(redact(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+49 30 1234567",
                "+49301234567",
                "+49 (0)30 1234567",
                "+49 (0) 30 / 123 45 67",
                "+49-171-1234567",
                "0049 30 1234567",
                "030 1234567",
                "030/1234567",
                "030-123 45 67",
                "(030) 1234567",
                "0171 1234567",
                "0171-1234567",
                "01711234567",
                "0171.123.4567",
                "+1 (415) 555-2671",
                "+1-415-555-2671",
                "+14155552671",
                "(415) 555-2671",
                "(415)555-2671",
                "415-555-2671",
                "415.555.2671",
                "1-800-555-0199",
                "+44 20 7946 0958",
                "+33 1 42 68 53 00",
                "+86 138 0013 8000",
                "+3531234567"
            })
    void telephoneNumbersGo(String number) {
        assertThat(redact(number)).isEqualTo("<phone-1>");
        assertThat(redact("Call " + number + ", please.")).isEqualTo("Call <phone-1>, please.");
        assertThat(redact("tel:" + number + "\nnext line")).isEqualTo("tel:<phone-1>\nnext line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111", "4242 4242 4242 4242", "4000-0566-5566-5556", "4222222222222", "5555555555554444",
                "5200828282828210", "2223003122003222", "378282246310005", "3782 822463 10005", "371449635398431",
                "6011111111111117", "6011 0009 9013 9424", "3530111333300000", "3056930009020004", "36227206271667",
                "6200000000000005", "6759649826438453", "6304000000000000"
            })
    void cardsGo(String number) {
        assertThat(redact(number)).isEqualTo("<card-1>");
        assertThat(redact("my card " + number + " is gone")).isEqualTo("my card <card-1> is gone");
        assertThat(redact("card:" + number + ".")).isEqualTo("card:<card-1>.");
        assertThat(redact("3 cards: " + number + " 12/27 123")).isEqualTo("3 cards: <card-1> 12/27 123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tmp/junit-5459634764148919184/talk.yaml", "/tmp/run_4000000000000000006"})
    void longNumbersInNamesOfOtherThingsAreNoCards(String name) {
        assertThat(redact("'" + name + "' is there already")).isEqualTo("'" + name + "' is there already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5459634764148919184", "4000000000000000006"})
    void longNumbersBehindNothingMayBeCards(String number) {
        assertThat(redact("my card-number: " + number)).isEqualTo("my card-number: <card-1>");
        assertThat(redact("0-" + number)).isEqualTo("0-<card-1>");
        assertThat(redact("card-" + number)).isEqualTo("card-<card-1>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112",
                "4242 4242 4242 4241",
                "5555555555554445",
                "378282246310006",
                "1768467600000",
                "41111111111111114111111111111111",
                "411111111111"
            })
    void whatFailsTheCheckOfCardsStays(String number) {
        assertThat(redact("number " + number + " it is")).isEqualTo("number " + number + " it is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013000", "DE89 3704 0044 0532 0130 00", "de89 3704 0044 0532 0130 00",
                "GB29NWBK60161331926819", "GB29 NWBK 6016 1331 9268 19", "FR1420041010050500013M02606",
                "FR14 2004 1010 0505 0001 3M02 606", "MT84MALT011000012345MTLCAST001S", "NO9386011117947",
                "AT61 1904 3002 3457 3201", "CH93 0076 2011 6238 5295 7", "LC55HEMM000100010012001200023015",
                "DE89-3704-0044-0532-0130-00"
            })
    void bankAccountsGo(String number) {
        assertThat(redact(number)).isEqualTo("<iban-1>");
        assertThat(redact("IBAN: " + number + " is mine and more words"))
                .isEqualTo("IBAN: <iban-1> is mine and more words");
        assertThat(redact(number + " 2026 thanks")).isEqualTo("<iban-1> 2026 thanks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GB29 NWBK 6016 1331 9268 18",
                "GB28NWBK60161331926819",
                "DE89370400440532013001",
                "XX89370400440532013000",
                "DE8937040044053201300"
            })
    void whatFailsTheCheckOfBankAccountsStays(String number) {
        assertThat(redact("IBAN " + number + " it is")).isEqualTo("IBAN " + number + " it is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Track order 12345",
                "order #1000234567",
                "order 2024-0012345",
                "2026-01-15",
                "15.01.2026",
                "01/15/2026",
                "20260115",
                "2026-01-15T09:00:00.123456Z",
                "2026-01-15T09:00:00+01:00",
                "15.01.2026 0900-1700",
                "09:15",
                "between 09:00 and 17:30",
                "1.234.567,89 EUR",
                "$1,234,567.89",
                "€ 0.0012345678",
                "0,0912345678 BTC",
                "version 1.2.3",
                "10.0.17763.1234",
                "192.168.1.100",
                "1234567",
                "Gate 0042",
                "ZIP 01067 Dresden",
                "de305d54-75b4-431b-adb2-eb6b9e546014",
                "6f1c2a52-4f0b-4c39-9d53-0d1b7b0a7b11",
                "12345678-0123-4567-8901-234567890123",
                "00000000-0049-4171-8123-456712345678",
                "message 01234567-0171-4123-8456-701712345678 and 0123abcd-0049-4301-9234-567890abcdef",
                "room 12, floor 3, 100 %",
                "<email-1> <phone-2>",
                "Bestellung 4711/2026",
                "ISBN 978-3-16-148410-0"
            })
    void whatIsNotPersonalStays(String text) {
        assertThat(redact(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        de305d54-75b4-431b-adb2-eb6b9e546014 030 1234567      | de305d54-75b4-431b-adb2-eb6b9e546014 <phone-1>
        030 1234567 12345678-0123-4567-8901-234567890123      | <phone-1> 12345678-0123-4567-8901-234567890123
        """)
    void aNumberBesideAnIdGoes(String text, String redacted) {
        assertThat(redact(text)).isEqualTo(redacted);
    }

    private String redact(String text) {
        return redactor.redact(Entries.id("conversation of " + text.hashCode()), text);
    }

    @Test
    void theQuickLookPassesWhateverThePatternsFind() {
        List<String> least = List.of(
                "a@b.de",
                "a%40b.de",
                "me\uFE6Bexample.com",
                "+1234567",
                "0049301234567",
                "LC55HEMMABCDEFGHIJKLMNOPQRSTUVWX",
                "4222222222222",
                "\uFF14222222222222",
                "(212) 555-0123",
                "030 12345");
        for (String text : least) {
            for (PersonalData kind : PersonalData.values()) {
                if (kind.looks().matcher(new Plain(text)).find()) {
                    assertThat(kind.mayBeIn(new Plain(text)))
                            .as(kind + " in " + text)
                            .isTrue();
                }
            }
        }
        assertThat(Arrays.stream(PersonalData.values())
                        .filter(kind -> least.stream()
                                .anyMatch(text ->
                                        kind.looks().matcher(new Plain(text)).find())))
                .containsExactly(PersonalData.values());
        assertThat(Arrays.stream(PersonalData.values()).filter(kind -> kind.mayBeIn("Here is an answer.")))
                .isEmpty();
    }
}
