package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.audit.Verification.Broken;
import dev.parley.domain.audit.Verification.Holds;
import dev.parley.domain.context.JsonReader;
import dev.parley.domain.conversation.ConversationId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Words that are gone by an erasure are told from words that somebody took away. */
class VerifyErasureTest {
    private final TamperedTrail trail = TamperedTrail.ofTurns(4);

    @Test
    void erasedWordsAreCounted() {
        trail.erase(Entries.id("a"), Entries.erasure("a"));

        assertThat(trail.verified()).isEqualTo(new Holds(5, 4, 0, trail.heads()));
    }

    @Test
    void wordsThatWereSaidAfterTheErasureMustStay() {
        trail.erase(Entries.id("a"), Entries.erasure("a"));
        trail.append(Entries.turn("a", 5));
        trail.change(6, TamperedTrail::silent);

        assertThat(trail.verified()).isEqualTo(broken("1", 6, "lost its words, and no erasure is on record"));
    }

    @Test
    void theErasureOfOneConversationCoversNoOther() {
        trail.append(Entries.turn("b", 1));
        trail.erase(Entries.id("a"), Entries.erasure("a"));
        trail.change(5, TamperedTrail::silent);

        assertThat(trail.verified()).isEqualTo(broken("1", 5, "lost its words, and no erasure is on record"));
    }

    @Test
    void anErasureReachesIntoAllChains() {
        trail.append("2", Entries.turn("a", 5));
        trail.append("10", Entries.turn("a", 6));
        trail.erase(Entries.id("a"), Entries.erasure("a"));
        assertThat(trail.verified()).isInstanceOf(Holds.class);
        trail.append("2", Entries.turn("a", 7));
        trail.rows.get("2").set(1, TamperedTrail.silent(trail.rows.get("2").get(1)));

        assertThat(trail.verified()).isEqualTo(broken("2", 2, "lost its words, and no erasure is on record"));
    }

    @Test
    void wordsThatWereErasedAndAreThereAgainAreFound() {
        AuditLink before = trail.row(2);
        trail.erase(Entries.id("a"), Entries.erasure("a"));
        trail.change(2, link -> before);

        assertThat(trail.verified()).isEqualTo(broken("1", 2, "has words that were erased"));
    }

    @Test
    void theFirstRecordThatLostItsWordsIsNamed() {
        for (String conversation : List.of("z", "y", "b", "c", "q")) {
            trail.append(Entries.turn(conversation, 1));
        }
        for (int number = 9; number > 4; number--) {
            trail.change(number, TamperedTrail::silent);
        }

        assertThat(trail.verified()).isEqualTo(broken("1", 5, "lost its words, and no erasure is on record"));
    }

    @Test
    void wordsOfNoConversationCannotBeErased() {
        trail.append(Entries.at(Entries.NINE, AuditKind.RUN, AuditEntry.DONE).saying(Entries.words("x")));
        trail.change(5, TamperedTrail::silent);

        assertThat(trail.verified()).isEqualTo(broken("1", 5, "lost its words, and no erasure is on record"));
    }

    @Test
    void whoeverHidesARecordFromItsConversationHidesNothing() {
        trail.change(3, TamperedTrail::silent);
        var hiding = new ForwardingAuditTrail(trail) {
            @Override
            public List<AuditRecord> of(ConversationId conversation) {
                return List.of();
            }
        };

        assertThat(new VerifyTrail(hiding, JsonReader::object).verify(Optional.empty()))
                .isEqualTo(broken("1", 3, "lost its words, and no erasure is on record"));
    }

    @Test
    void anErasureAmidTheVerificationIsNoFault() {
        for (int call = 1; call <= 8; call++) {
            int when = call;
            TamperedTrail busy = TamperedTrail.ofTurns(4);
            busy.append(Entries.turn("b", 1));
            busy.erase(Entries.id("b"), Entries.erasure("b"));
            var erasing = new ForwardingAuditTrail(busy) {
                private int calls;

                @Override
                public List<AuditLink> links(String chain, long behind, int atMost) {
                    List<AuditLink> before = super.links(chain, behind, atMost);
                    if (++calls == when) {
                        erase(Entries.id("a"), Entries.erasure("a"));
                    }
                    return calls % 2 == 0 ? before : super.links(chain, behind, atMost);
                }
            };

            assertThat(new VerifyTrail(erasing, JsonReader::object).verify(Optional.empty()))
                    .as("call %d", when)
                    .isInstanceOf(Holds.class);
        }
    }

    private static Broken broken(String chain, int number, String why) {
        return new Broken(new AuditId(chain, number), why);
    }
}
