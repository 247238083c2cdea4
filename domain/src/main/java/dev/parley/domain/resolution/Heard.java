package dev.parley.domain.resolution;

import dev.parley.domain.conversation.Author;
import java.util.Optional;

/**
 * A cue that was heard in a message, and what became of it.
 *
 * @param hearing on what it was listened for
 * @param claim the cue in its place
 * @param cue which one, and from which sheet
 * @param ruling what became of it
 * @param author whose words
 * @param message the place of the message in the transcript
 */
record Heard(Hearing hearing, Claim claim, CueIndex.Entry cue, Ruling ruling, Author author, int message) {
    /** Whether the other names all its words and more, and says the opposite. */
    boolean isOutsaidBy(Heard other) {
        return isSuccess().isPresent()
                && other.isSuccess().isPresent()
                && !other.isSuccess().equals(isSuccess())
                && other.claim.includes(claim);
    }

    /** Whether it is one; nothing where it is about something else. */
    private Optional<Boolean> isSuccess() {
        return ruling.meaning().filter(Meaning::isVerdict).map(meaning -> meaning != Meaning.UNSOLVED);
    }

    /** The same as a part of something else that is said. */
    Heard outsaid() {
        return new Heard(hearing, claim, cue, Ruling.OUTSAID, author, message);
    }

    Optional<Sign> sign() {
        return ruling.meaning()
                .map(meaning -> new Sign(
                        meaning,
                        hearing.rule(meaning, author),
                        author,
                        message,
                        claim.first(),
                        claim.sentence().quote()));
    }

    Explanation.Remark remark() {
        return new Explanation.Remark(
                author.word(),
                Sign.shortened(claim.sentence().quote()),
                hearing.topic().heading(),
                cue.written(),
                cue.source(),
                ruling.meaning().map(Meaning::word).orElse("nothing"),
                ruling.why());
    }
}
