package dev.parley.ticketing.redmine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.domain.sync.AttemptKey;
import dev.parley.domain.sync.BackLink;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.NewTicket;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TranscriptEntry;
import dev.parley.ticketing.fake.OnRealServer;
import dev.parley.ticketing.fake.Once;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk against a real Redmine, trap by trap. */
@OnRealServer
class RedmineDeskIT {
    private static final AttemptKey ATTEMPT = new AttemptKey("a");

    private static final Once<RedmineProject> PROJECT = new Once<>(RealRedmine::project);
    private static final AtomicInteger CHATS = new AtomicInteger();

    private RedmineProject project;
    private TicketDesk desk;

    @BeforeEach
    void open() {
        RealRedmine.assumeInstalled();
        open(PROJECT.get());
    }

    /** For tests that change it. */
    private void openAnother() {
        open(RealRedmine.project());
    }

    private void open(RedmineProject one) {
        project = one;
        desk = one.desk(Map.of());
    }

    private ExternalKey key() {
        return new ExternalKey("cxone.t." + project.identifier + "-" + CHATS.incrementAndGet());
    }

    private TicketRef ticket(ExternalKey key) {
        return desk.create(
                new NewTicket(
                        key,
                        "Chat: Zoë",
                        Optional.of("zoe@example.com"),
                        "A chat. See #1",
                        TicketState.ACTIVE,
                        Optional.empty()),
                ATTEMPT);
    }

    private static TranscriptEntry entry(String key, String text) {
        return new TranscriptEntry(new EntryKey(key), text);
    }

    private static DeskFault fault(ThrowingCallable call) {
        return catchThrowableOfType(DeskException.class, call).fault();
    }

    @Test
    void aTicketIsCreatedFilledMovedAndFound() {
        ExternalKey key = key();
        TicketRef ticket = ticket(key);
        desk.append(ticket, List.of(entry("m-1", "Hello 👩‍👩‍👧"), entry("m-2", "Hi\nthere")), ATTEMPT);
        assertThat(desk.move(ticket, TicketState.RESOLVED, Optional.empty()).stateWord())
                .isEqualTo("Resolved");

        assertThat(desk.marks(ticket)).containsExactlyInAnyOrder(new EntryKey("m-1"), new EntryKey("m-2"));
        assertThat(desk.find(key)).singleElement().satisfies(found -> {
            assertThat(found.ref()).isEqualTo(ticket);
            assertThat(found.state()).contains(TicketState.RESOLVED);
            assertThat(found.key()).isEqualTo(key);
        });
        assertThat(project.notes("boss", ticket)).containsExactly("parley: m-1 m-2\nHello 👩‍👩‍👧\n\nHi\nthere");
        assertThat(project.issue("boss", ticket).path("subject").asString()).isEqualTo("Chat: Zoë");
    }

    @Test
    void closedTicketsAreFoundToo() {
        ExternalKey key = key();
        TicketRef ticket = ticket(key);
        desk.move(ticket, TicketState.ENDED, Optional.empty());

        assertThat(desk.find(key))
                .singleElement()
                .satisfies(found -> assertThat(found.live()).isTrue());
        desk.append(ticket, List.of(entry("m-1", "late")), ATTEMPT);
        assertThat(project.issue("boss", ticket).path("status").path("name").asString())
                .isEqualTo("Closed");
    }

    @Test
    void aKeyThatNobodyKnowsFindsNothing() {
        ticket(key());
        assertThat(desk.find(key())).isEmpty();
    }

    @Test
    void aFilterThatRedmineDoesNotKnowIsNoticed() {
        ticket(key());
        var search = new IssueSearch(api(), 4711);
        assertThatThrownBy(() -> search.issues(key())).hasMessageContaining("is no filter");
    }

    private RedmineApi api() {
        return new dev.parley.ticketing.http.DeskHttp(
                        project.url(),
                        dev.parley.ticketing.http.HttpLimits.of(dev.parley.domain.sync.DeskSettings.of(
                                "r",
                                new RedmineDeskProvider(),
                                Map.of("url", project.url().toString(), "apiKey", "x", "project", "p"))),
                        List.of(),
                        java.util.function.UnaryOperator.identity(),
                        java.time.InstantSource.system())
                .client(
                        RedmineApi.class,
                        request -> request.header("X-Redmine-API-Key", project.redmine.apiKey("parley")),
                        new RedmineFaults());
    }

    @Test
    void notesArePrivateUnlessTheyAreToBePublic() {
        TicketRef ticket = ticket(key());
        desk.append(ticket, List.of(entry("m-1", "secret")), ATTEMPT);
        assertThat(project.notes("customer", ticket)).isEmpty();

        project.desk(Map.of("notes", "public")).append(ticket, List.of(entry("m-2", "open")), ATTEMPT);
        assertThat(project.notes("customer", ticket)).containsExactly("parley: m-2\nopen");
    }

    @Test
    void aMarkOfSomebodyElseMarksNothing() {
        TicketRef ticket = ticket(key());
        project.change("customer", ticket, Map.of("notes", "parley: m-9\nhaha"));
        desk.append(ticket, List.of(entry("m-1", "I say\nparley: m-8")), ATTEMPT);

        assertThat(desk.marks(ticket)).containsExactly(new EntryKey("m-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#1",
                "see #1, ##1 and #1-2",
                "@boss",
                "user:boss",
                "{{hello_world(x)}}",
                "{{include(Secrets)}}",
                "project:p1",
                "[[Home]]",
                "<script>alert(1)</script>",
                "<b>bold</b>"
            })
    void markupShowsAsItWasTyped(String markup) {
        TicketRef ticket = ticket(key());
        desk.append(ticket, List.of(entry("m-1", "Say " + markup + " now")), ATTEMPT);
        project.change("boss", ticket, Map.of("notes", "canary #" + ticket));

        String page = project.page(ticket);
        assertThat(page).as("the page shows markup where there is some").contains("<a class=\"issue");
        String ours = page.substring(page.indexOf("parley: m-1"), page.indexOf(" now", page.indexOf("parley: m-1")));
        assertThat(ours.replace("\u2060", "").replaceAll("<br */?>", "")).doesNotContain("<a ", "Hello world", "<p>");
        assertThat(ours.replace("\u2060", "").replace("&lt;", "<").replace("&gt;", ">"))
                .contains(markup);
    }

    @Test
    void aStatusThatRedmineDoesNotHaveIsRejectedAndNothingSent() {
        TicketRef ticket = ticket(key());
        TicketDesk odd = project.desk(Map.of("state.resolved", "bogus"));

        assertThat(fault(() -> odd.move(ticket, TicketState.RESOLVED, Optional.empty())))
                .isEqualTo(new DeskFault.Rejected(Optional.of("state.resolved"), "there is no status 'bogus'"));
    }

    @Test
    void whatIsAnsweredAsDoneAndIsNotIsRejected() {
        openAnother();
        TicketRef ticket = ticket(key());
        project.role("poor");

        assertThat(fault(() -> desk.append(ticket, List.of(entry("m-1", "x")), ATTEMPT)))
                .isInstanceOfAny(DeskFault.Rejected.class, DeskFault.Unauthorised.class);
        assertThat(project.notes("boss", ticket)).isEmpty();
    }

    @Test
    void linksAreASet() {
        TicketRef ticket = ticket(key());
        var link = new BackLink("the conversation", URI.create("https://cxone.example.com/c-1?a=b"));
        desk.link(ticket, link);
        desk.link(ticket, link);
        desk.link(ticket, new BackLink("other", URI.create("https://cxone.example.com/c-2")));

        assertThat(project.field(ticket, "link"))
                .isEqualTo("https://cxone.example.com/c-1?a=b https://cxone.example.com/c-2");
    }

    @Test
    void aDuplicateIsTakenOutOfTheWay() {
        ExternalKey key = key();
        TicketRef winner = ticket(key);
        TicketRef loser = project.create("boss", key.value(), "twin");
        assertThat(desk.find(key))
                .hasSize(2)
                .first()
                .satisfies(first -> assertThat(first.ref()).isEqualTo(winner));

        desk.retire(loser, winner);
        desk.retire(loser, winner);

        assertThat(desk.find(key))
                .singleElement()
                .satisfies(found -> assertThat(found.ref()).isEqualTo(winner));
        assertThat(project.issue("boss", loser).path("status").path("name").asString())
                .isEqualTo("Rejected");
    }

    @Test
    void credentialsThatAreWrongAreNoticedEverywhere() {
        TicketRef ticket = ticket(key());
        for (String wrong : List.of("0000000000000000000000000000000000000000", " ", "x")) {
            TicketDesk stranger = project.desk(Map.of("apiKey", wrong.isBlank() ? "-" : wrong));
            assertThat(fault(stranger::probe)).isInstanceOf(DeskFault.Unauthorised.class);
            assertThat(fault(() -> stranger.find(key()))).isInstanceOf(DeskFault.Unauthorised.class);
            assertThat(fault(() -> stranger.marks(ticket))).isInstanceOf(DeskFault.Unauthorised.class);
        }
    }

    @Test
    void theProbeNamesWhatIsMissing() {
        openAnother();
        assertThat(desk.probe().missing()).isEmpty();
        assertThat(desk.probe().found()).containsEntry("user", "parley").containsEntry("tracker", "Support");

        project.fields("key");
        project.role("poor");
        assertThat(project.desk(Map.of("state.pending", "Waiting")).probe().missing())
                .containsExactlyInAnyOrder(
                        "the project has no custom field 'ParleyLink': create it for issues",
                        "the user lacks the right add_issues: give it to a role of theirs",
                        "the user lacks the right edit_issues: give it to a role of theirs",
                        "the user lacks the right add_issue_notes: give it to a role of theirs",
                        "the user lacks the right view_private_notes: give it to a role of theirs",
                        "the user lacks the right set_notes_private: give it to a role of theirs",
                        "there is no status 'Waiting': create it, or change state.pending");
        assertThat(project.desk(Map.of("project", "nowhere")).probe().missing())
                .containsExactly("there is no project 'nowhere' for this user: create it, or make the user a member");
    }

    @Test
    void whatRedmineRefusesIsNamed() {
        TicketRef ticket = ticket(key());
        assertThat(fault(() -> desk.link(
                        ticket, new BackLink("long", URI.create("https://cxone.example.com/" + "x".repeat(600))))))
                .isInstanceOfSatisfying(
                        DeskFault.Rejected.class,
                        refused -> assertThat(refused.words())
                                .containsIgnoringCase("ParleyLink")
                                .contains("too long"));
        assertThat(fault(() -> desk.marks(new TicketRef("999999")))).isInstanceOf(DeskFault.Missing.class);
        assertThat(fault(() -> desk.append(new TicketRef("999999"), List.of(entry("m-1", "x")), ATTEMPT)))
                .isInstanceOf(DeskFault.Missing.class);
    }
}
