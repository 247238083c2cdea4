package dev.parley.shell.store;

import dev.parley.domain.audit.AuditLink;
import dev.parley.domain.audit.SealedWords;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/** The ways in which somebody may change a trail behind Parley's back. */
enum Mutation {
    FLIPS_A_BIT_OF_A_RECORD((random, trail) -> trail.flip(random, "audit_record", "record")),
    FLIPS_A_BIT_OF_A_HASH((random, trail) -> trail.flip(random, "audit_record", "hash")),
    FLIPS_A_BIT_OF_A_RECORDS_CHAIN((random, trail) -> trail.flip(random, "audit_record", "chain")),
    FLIPS_A_BIT_OF_A_NUMBER((random, trail) -> trail.flipNumber(random, "audit_record", "number")),
    FLIPS_A_BIT_OF_WORDS((random, trail) -> trail.flip(random, "audit_words", "words")),
    FLIPS_A_BIT_OF_A_SALT((random, trail) -> trail.flip(random, "audit_words", "salt")),
    FLIPS_A_BIT_OF_THE_WORDS_CHAIN((random, trail) -> trail.flip(random, "audit_words", "chain")),
    FLIPS_A_BIT_OF_THE_WORDS_NUMBER((random, trail) -> trail.flipNumber(random, "audit_words", "number")),
    FLIPS_A_BIT_OF_THE_HEADS_HASH((random, trail) -> trail.flip(random, "audit_head", "hash")),
    FLIPS_A_BIT_OF_THE_HEADS_CHAIN((random, trail) -> trail.flip(random, "audit_head", "chain")),
    FLIPS_A_BIT_OF_THE_COUNT((random, trail) -> trail.flipNumber(random, "audit_head", "count")),
    SWAPS_TWO_RECORDS((random, trail) -> trail.swap("audit_record", trail.two(random, trail.all()))),
    SWAPS_THE_WORDS_OF_TWO((random, trail) -> trail.swap("audit_words", trail.two(random, trail.withWords()))),
    SWAPS_TWO_RECORDS_WITH_THEIR_WORDS((random, trail) -> {
        List<Long> two = trail.two(random, trail.withWords());
        trail.swap("audit_record", two);
        trail.swap("audit_words", two);
    }),
    TAKES_OUT_A_RECORD((random, trail) -> trail.delete("audit_record", trail.one(random, trail.all()))),
    TAKES_OUT_A_RECORD_AND_CLOSES_THE_GAP((random, trail) -> {
        long gone = trail.one(random, trail.all());
        trail.delete("audit_record", gone);
        trail.delete("audit_words", gone);
        trail.closeGap(gone);
    }),
    PUTS_IN_A_COPY_BEHIND_THE_END((random, trail) -> {
        AuditLink copied = trail.link(trail.one(random, trail.all()));
        trail.insert(trail.count() + 1, copied.text(), copied.hash());
        if (random.nextBoolean()) {
            trail.head(trail.count() + 1, copied.hash());
        }
    }),
    PUTS_IN_A_COPY_BEFORE_THE_BEGINNING((random, trail) -> {
        AuditLink copied = trail.link(trail.one(random, trail.all()));
        trail.insert(-random.nextInt(5), copied.text(), copied.hash());
    }),
    PUTS_IN_A_RECORD_AND_WRITES_ALL_BEHIND_IT_ANEW((random, trail) ->
            trail.rewrite(trail.one(random, trail.behindTheLandmark()), Entries.turn("forged", 1), false)),
    CUTS_THE_TAIL((random, trail) -> trail.cut(trail.one(random, trail.all()))),
    CUTS_THE_TAIL_AND_PUTS_THE_HEAD_BACK((random, trail) -> {
        long first = trail.one(random, trail.all());
        trail.cut(first);
        trail.headOf(first - 1);
    }),
    WRITES_ALL_BEHIND_A_RECORD_ANEW((random, trail) ->
            trail.rewrite(trail.one(random, trail.behindTheLandmark()), Entries.turn("forged", 1), true)),
    DELETES_THE_HEAD((random, trail) -> trail.deleteHead()),
    DELETES_EVERYTHING((random, trail) -> {
        trail.cut(1);
        trail.deleteHead();
    }),
    TAKES_OUT_WORDS((random, trail) -> trail.delete("audit_words", trail.one(random, trail.withWords()))),
    PUTS_IN_WORDS((random, trail) ->
            trail.putWords(trail.one(random, trail.neverHadWords()), new SealedWords("salt", "{\"note\":\"x\"}"))),
    CHANGES_WORDS_AND_THEIR_SALT((random, trail) -> {
        long number = trail.one(random, trail.withWords());
        trail.delete("audit_words", number);
        trail.putWords(number, new SealedWords("salt" + random.nextInt(), "{\"note\":\"never said\"}"));
    }),
    PUTS_BACK_WHAT_WAS_ERASED((random, trail) -> {
        long number = trail.one(random, trail.erased());
        trail.putWords(number, trail.before(number));
    });

    @SuppressWarnings("ImmutableEnumChecker") // none of them keeps anything
    private final BiConsumer<Random, MutableTrail> way;

    Mutation(BiConsumer<Random, MutableTrail> way) {
        this.way = way;
    }

    void change(Random random, MutableTrail trail) {
        way.accept(random, trail);
    }
}
