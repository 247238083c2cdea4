package dev.parley.domain.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What somebody said, cut into words, pauses and sentences, with the cues found in it. Serves one thread. */
final class Utterance {
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{1,200}>");

    private static final int FEWEST_FAMILIAR = 3;
    private static final int ANY = -1;

    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final Languages languages;
    private final @Nullable Hits[] hits;
    private final Map<Integer, List<Language>> bySentence = new HashMap<>();
    private final Map<Integer, int[]> familiar = new HashMap<>();
    private @Nullable List<Language> near;
    private int home = ANY;
    private @Nullable List<String> words;

    private Utterance(List<Token> tokens, List<Sentence> sentences, Languages languages) {
        this.tokens = tokens;
        this.sentences = sentences;
        this.languages = languages;
        this.hits = new @Nullable Hits[languages.all().size()];
    }

    static Utterance of(String text, Languages languages) {
        String plain = text.indexOf('<') < 0 ? text : MARKUP.matcher(text).replaceAll(" ");
        Cutter cutter = Cutter.cut(plain);
        return new Utterance(cutter.tokens(), cutter.sentences(), languages);
    }

    /** Of the whole utterance. */
    List<Token> tokens() {
        return tokens;
    }

    /** In their order; each token belongs to one. */
    List<Sentence> sentences() {
        return sentences;
    }

    /** The languages in which one or another sentence of it may be. */
    List<Language> languages() {
        List<Language> found = near;
        if (found == null) {
            var looked = new LinkedHashSet<Language>();
            sentences.forEach(sentence -> looked.addAll(languages(sentence)));
            found = List.copyOf(looked);
            near = found;
        }
        return found;
    }

    /** The languages that a sentence looks most like; several when it is hard to tell. */
    List<Language> languages(Sentence sentence) {
        return bySentence.computeIfAbsent(sentence.from(), from -> mostFamiliar(sentence));
    }

    private List<Language> mostFamiliar(Sentence sentence) {
        List<Language> all = languages.all();
        int[] known = familiarity(sentence);
        int best = 0;
        for (int one : known) {
            best = Math.max(best, one);
        }
        var looked = new ArrayList<Language>(known.length);
        for (int i = 0; i < known.length; i++) {
            boolean strange = home != ANY && i != home && known[i] <= known[home];
            if (known[i] >= best - 1 && !strange) {
                looked.add(all.get(i));
            }
        }
        return looked;
    }

    /** How many words of the sentence each language is known by. */
    private int[] familiarity(Sentence sentence) {
        return familiar.computeIfAbsent(sentence.from(), from -> {
            int[] known = new int[languages.all().size()];
            for (int i = 0; i < known.length; i++) {
                known[i] = languages.all().get(i).familiarity(this, sentence);
            }
            return known;
        });
    }

    /**
     * The language of a whole conversation, where one is much more familiar than all others: a sentence of it counts as in
     * that language unless another is more familiar.
     */
    static void settle(List<Utterance> conversation, Languages languages) {
        int[] known = new int[languages.all().size()];
        for (Utterance said : conversation) {
            for (Sentence sentence : said.sentences) {
                int[] here = said.familiarity(sentence);
                for (int i = 0; i < known.length; i++) {
                    known[i] += here[i];
                }
            }
        }
        int best = 0;
        for (int i = 1; i < known.length; i++) {
            best = known[i] > known[best] ? i : best;
        }
        int home = best;
        boolean clear = known.length > 0
                && known[home] >= FEWEST_FAMILIAR
                && IntStream.range(0, known.length).allMatch(i -> i == home || 3 * known[i] <= 2 * known[home]);
        if (clear) {
            conversation.forEach(said -> said.home = home);
        }
    }

    /** The cues of a language that stand in it; looked for once. */
    Hits hits(Language language) {
        int at = languages.all().indexOf(language);
        Hits found = hits[at];
        if (found == null) {
            found = language.hits(this);
            hits[at] = found;
        }
        return found;
    }

    /** The sentence that a token belongs to. */
    Sentence sentenceOf(int token) {
        for (Sentence sentence : sentences) {
            if (sentence.holds(token)) {
                return sentence;
            }
        }
        throw new IllegalArgumentException("no sentence holds token " + token);
    }

    /** Whether a cue about the topic stands anywhere in it, in any language. */
    boolean isAbout(Topic topic) {
        return languages().stream().anyMatch(language -> hits(language).about(topic));
    }

    /** The words alone: what makes two utterances the same. */
    List<String> words() {
        List<String> found = words;
        if (found == null) {
            found = tokens.stream().filter(Token::isWord).map(Token::word).toList();
            words = found;
        }
        return found;
    }

    /** Whether there is a word at that place. */
    boolean isWord(int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isWord();
    }
}
