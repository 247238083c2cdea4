package dev.parley.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.audit.PersonalData;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandInTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<email-1>|jane@roe.org|test@example.com",
                "<email-2>|jane@roe.org|test.a@example.com",
                "<phone-1>|+1 415 555 2671|+49 30 23125001",
                "<phone-2>|+14155552671|+493023125002",
                "<phone-1>|0170 1234567|030 23125001",
                "<phone-1>|(415) 555-2671|202-555-0101",
                "<card-1>|4111 1111 1111 1111|4242 4242 4242 4242",
                "<card-1>|4111111111111111|4242424242424242",
                "<iban-1>|GB82 WEST 1234 5698 7654 32|DE97 5001 0517 0000 0000 01",
                "<order-1>|AB-77812|AB-12345",
                "<order-1>|12345|23456",
                "<first-name-1>|Jane|Test",
                "<last-name-1>|Roe|User",
                "<attribute-2>|Main Street 5|Examplea",
                "<attribute-1>|1990|1234",
                "<attribute-1>|1234|2345",
                "<attribute-10>|12.50|91.23",
                "<attribute-1>|-7|-1",
                "<secret-1>|0815|1234",
                "<secret-2>|hunter2|Secreta"
            })
    void itIsWrittenAsTheRealOneWas(String mark, String real, String value) {
        assertThat(new StandIn(Mark.of(mark), real).value()).isEqualTo(value);
    }

    @Test
    void numbersHaveTheRightCheckDigitsAndDifferFromEachOther() {
        for (String kind : new String[] {"card", "iban", "email"}) {
            assertThat(IntStream.rangeClosed(1, 60)
                            .mapToObj(i -> new StandIn(Mark.of("<%s-%d>".formatted(kind, i)), "").value()))
                    .doesNotHaveDuplicates()
                    .allMatch(PersonalData::isIn);
        }
    }
}
