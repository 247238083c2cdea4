package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.cxone.tenant.CallLimits;
import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.StubServer;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a next page may be, and where the token never goes. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class NextPageTest {
    private static final URI ORGANISATION = URI.create("https://org.example.com:8443");
    private static final String TOKEN = "{\"access_token\": \"the-token\", \"expires_in\": 3600}";

    private final NextPage nextPage = new NextPage(ORGANISATION);

    @ParameterizedTest
    @CsvSource({
        "https://org.example.com:8443/api/v2/conversations?page=2, conversations?page=2",
        "/api/v2/conversations?page=2, conversations?page=2",
        "conversations?page=2, conversations?page=2",
        "' conversations?page=2 ', conversations?page=2",
        "/api/v2/conversations/../conversations?page=2, conversations?page=2"
    })
    void isOneOfThreeSpellings(String told, String behindTheBase) {
        assertThat(nextPage.of(told)).contains(URI.create(ORGANISATION + "/api/v2/" + behindTheBase));
    }

    @ParameterizedTest
    @CsvSource({
        "https://org.example.com, https://org.example.com:443/api/v2/conversations?page=2",
        "https://org.example.com:443, https://org.example.com/api/v2/conversations?page=2",
        "http://org.example.com:80, http://org.example.com/api/v2/conversations?page=2",
        "https://Org.Example.com, HTTPS://org.example.COM/api/v2/conversations?page=2"
    })
    void theSameHostMayBeSpeltInAnotherWay(URI organisation, String told) {
        assertThat(new NextPage(organisation).of(told))
                .contains(URI.create(organisation + "/api/v2/conversations?page=2"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothingIsTheEnd(String told) {
        assertThat(nextPage.of(told)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.com/api/v2/conversations",
                "https://org.example.com/api/v2/conversations",
                "http://org.example.com:8443/api/v2/conversations",
                "//evil.example.com/api/v2/conversations",
                "https://org.example.com:8443@evil.example.com/api/v2/conversations",
                "https://user@org.example.com:8443/api/v2/conversations",
                "https://org.example.com:84430/api/v2/conversations",
                "/oauth/token",
                "../../oauth/token",
                "/api/v2/../../oauth/token",
                "/api/v22/conversations",
                "ftp://org.example.com:8443/api/v2/x",
                "ht tp://x",
                "mailto:somebody"
            })
    void anywhereElseIsAnError(String told) {
        assertThatThrownBy(() -> nextPage.of(told))
                .isInstanceOfSatisfying(
                        ContactCentreException.class,
                        e -> assertThat(e.fault())
                                .isInstanceOfSatisfying(
                                        ContactFault.Unintelligible.class,
                                        fault -> assertThat(fault.what()).startsWith("nextUri")));
    }

    @Test
    void anotherHostNeverSeesTheToken() {
        try (var foreign = new StubServer((exchange, asked, number) -> StubServer.json(exchange, 200, "{}"));
                var own = listing(foreign.url() + "/api/v2/conversations?page=2")) {
            assertThatThrownBy(() -> all(own)).isInstanceOf(ContactCentreException.class);

            assertThat(foreign.asked()).isEmpty();
        }
    }

    @Test
    void aRedirectToAnotherHostIsNotFollowed() {
        try (var foreign = new StubServer((exchange, asked, number) -> StubServer.json(exchange, 200, "{}"));
                var own = new StubServer((exchange, asked, number) -> {
                    exchange.getResponseHeaders().set("Location", foreign.url() + "/api/v2/conversations");
                    StubServer.json(exchange, asked.target().equals("/oauth/token") ? 200 : 307, TOKEN);
                })) {
            assertThatThrownBy(() -> all(own)).isInstanceOf(ContactCentreException.class);

            assertThat(foreign.asked()).isEmpty();
        }
    }

    @Test
    void pagesThatLeadInACircleAreNoticed() {
        try (var own = listing("conversations?page=2")) {
            assertThatThrownBy(() -> all(own))
                    .isInstanceOfSatisfying(
                            ContactCentreException.class,
                            e -> assertThat(e.fault())
                                    .isInstanceOfSatisfying(
                                            ContactFault.Unintelligible.class,
                                            fault -> assertThat(fault.what()).contains("circle")));
            assertThat(own.asked("GET", "/api/v2/conversations")).isEqualTo(2);
        }
    }

    @Test
    void pagesThatGoOnAndBringNothingNewAreACircleToo() {
        try (var own = new StubServer((exchange, asked, number) -> StubServer.json(
                exchange,
                200,
                asked.target().equals("/oauth/token")
                        ? TOKEN
                        : "{\"entities\": [{\"id\": \"1\"}], \"nextUri\": \"conversations?page=%d\"}"
                                .formatted(number)))) {
            assertThatThrownBy(() -> all(own)).hasMessageContaining("circle");

            assertThat(own.asked("GET", "/api/v2/conversations")).isEqualTo(2);
        }
    }

    @Test
    void aConversationThatChangesWhileItIsListedIsShownAsItIsNow() {
        String first = """
                {"entities": [{"id": "1", "state": "active", "updatedDate": "2026-01-15T09:00:01Z"},
                              {"id": "2", "state": "active", "updatedDate": "2026-01-15T09:00:02Z"}],
                 "nextUri": "conversations?page=2"}""";
        String second = """
                {"entities": [{"id": "2", "state": "active", "updatedDate": "2026-01-15T09:00:02Z"},
                              {"id": "1", "state": "closed", "updatedDate": "2026-01-15T09:00:03Z"}]}""";
        try (var own = new StubServer((exchange, asked, number) -> StubServer.json(
                exchange,
                200,
                asked.target().equals("/oauth/token") ? TOKEN : asked.target().endsWith("page=2") ? second : first))) {
            assertThat(all(own))
                    .extracting(conversation -> conversation.id() + " " + conversation.state())
                    .containsExactly("2 Active[]", "1 Closed[]");
        }
    }

    /** Every page is the same one, and tells the same next. */
    private static StubServer listing(String next) {
        String page = "{\"entities\": [{\"id\": \"1\", \"state\": \"active\"}], \"nextUri\": \"%s\"}".formatted(next);
        return new StubServer((exchange, asked, number) ->
                StubServer.json(exchange, 200, asked.target().equals("/oauth/token") ? TOKEN : page));
    }

    private static List<Conversation> all(StubServer server) {
        return SandboxTenant.profile(server.url(), "secret", CallLimits.STANDARD, new VirtualTime())
                .directory(EnumSet.of(Scope.CONVERSATIONS_READ))
                .changedSince(VirtualTime.START, 1000);
    }
}
