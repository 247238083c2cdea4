package dev.parley.domain.resolution;

import dev.parley.domain.conversation.Author;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Hears cues in one message, sentence by sentence. */
final class Listener {
    private final Author author;
    private final int message;
    private final Utterance said;

    Listener(Author author, int message, Utterance said) {
        this.author = author;
        this.message = message;
        this.said = said;
    }

    /** What is heard, in the order of the words. */
    List<Heard> heard() {
        List<Hearing> hearings = Hearing.of(author);
        var heard = new ArrayList<Heard>();
        for (Sentence sentence : hearings.isEmpty() ? List.<Sentence>of() : said.sentences()) {
            int first = heard.size();
            for (Language language : said.languages(sentence)) {
                hear(language, sentence, hearings, heard);
            }
            heard.subList(first, heard.size())
                    .sort(Comparator.comparingInt(one -> one.claim().first()));
        }
        return heard.stream().map(one -> read(one, heard)).toList();
    }

    /** As a part of what is said with it: "meckern" in "kann man nicht meckern" is no complaint. */
    private static Heard read(Heard one, List<Heard> heard) {
        return heard.stream().anyMatch(one::isOutsaidBy) ? one.outsaid() : one;
    }

    private void hear(Language language, Sentence sentence, List<Hearing> hearings, List<Heard> heard) {
        Hits hits = said.hits(language);
        for (Hearing hearing : hearings) {
            if (hits.about(hearing.topic())) {
                for (int at = sentence.from(); at < sentence.to(); at++) {
                    Hits.Hit hit = hits.at(hearing.topic(), at);
                    if (hit != null) {
                        var claim = new Claim(said, language, hit.words());
                        Ruling ruling = hearing.judge().on(claim);
                        heard.add(new Heard(hearing, claim, hit.cue(), ruling, author, message));
                    }
                }
            }
        }
    }
}
