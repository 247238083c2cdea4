package dev.parley.domain.resolution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody said, cut into words, pauses and sentences, with the cues found in it. Serves one thread. */
final class Utterance {
    /** Longer ones are cut, so that no text of a stranger takes long to judge. */
    private static final int LONGEST_SENTENCE = 100;

    private static final Pattern MARKUP = Pattern.compile("<[^<>]{1,200}>");
    private static final Pattern PIECE =
            Pattern.compile("(?<word>[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['\u2019]\\p{L}[\\p{L}\\p{M}]*)*|[👍👎✅❌])"
                    + "|(?<number>(?<=\\d)[.,](?=\\d))"
                    + "|(?<dot>\\.+(?=\\s|$|[\"')»”]))"
                    + "|(?<stop>[!?…]+|[\\r\\n]+|¿)"
                    + "|(?<pause>[,;:()\\[\\]—–]|(?<=\\s)-+(?=\\s))");
    private static final Pattern ORDINAL_OR_INITIAL = Pattern.compile("\\d{1,2}|\\p{L}");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "nr", "dr", "mr", "mrs", "ms", "eg", "ie", "ca", "bzw", "inkl", "usw", "sr", "sra", "ud", "uds", "num",
            "mme", "zb");

    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final Languages languages;
    private final @Nullable Hits[] hits;
    private @Nullable List<Language> near;
    private @Nullable List<String> words;

    private Utterance(List<Token> tokens, List<Sentence> sentences, Languages languages) {
        this.tokens = tokens;
        this.sentences = sentences;
        this.languages = languages;
        this.hits = new @Nullable Hits[languages.all().size()];
    }

    static Utterance of(String text, Languages languages) {
        String plain = text.indexOf('<') < 0 ? text : MARKUP.matcher(text).replaceAll(" ");
        return new Cutter(plain, languages).cut();
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
        List<Language> all = languages.all();
        int[] known = new int[all.size()];
        int best = 0;
        for (int i = 0; i < known.length; i++) {
            known[i] = all.get(i).familiarity(this, sentence);
            best = Math.max(best, known[i]);
        }
        var looked = new ArrayList<Language>(known.length);
        for (int i = 0; i < known.length; i++) {
            if (known[i] >= best - 1) {
                looked.add(all.get(i));
            }
        }
        return looked;
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

    private static final class Cutter {
        private final String text;
        private final Languages languages;
        private final List<Token> tokens = new ArrayList<>();
        private final List<Sentence> sentences = new ArrayList<>();
        private int firstToken;
        private int firstCharacter;

        Cutter(String text, Languages languages) {
            this.text = text;
            this.languages = languages;
        }

        Utterance cut() {
            Matcher piece = PIECE.matcher(text);
            while (piece.find()) {
                if (piece.group("word") != null) {
                    Spelling.words(piece.group()).stream().map(Token::word).forEach(tokens::add);
                    if (tokens.size() - firstToken >= LONGEST_SENTENCE) {
                        end(piece.end(), false);
                    }
                } else if (piece.group("pause") != null) {
                    tokens.add(Token.PAUSE);
                } else if (piece.group("stop") != null || (piece.group("dot") != null && !isAbbreviation())) {
                    end(piece.end(), piece.group().contains("?"));
                }
            }
            end(text.length(), false);
            return new Utterance(tokens, sentences, languages);
        }

        private boolean isAbbreviation() {
            String last = tokens.isEmpty() ? "" : tokens.getLast().word();
            return ABBREVIATIONS.contains(last)
                    || ORDINAL_OR_INITIAL.matcher(last).matches();
        }

        private void end(int character, boolean asks) {
            if (tokens.size() > firstToken) {
                tokens.add(Token.STOP);
                String quote = text.substring(firstCharacter, character).strip();
                sentences.add(new Sentence(firstToken, tokens.size(), asks, quote));
                firstToken = tokens.size();
            }
            firstCharacter = character;
        }
    }
}
