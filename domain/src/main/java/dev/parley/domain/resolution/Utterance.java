package dev.parley.domain.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What somebody said, cut into words, pauses and sentences.
 *
 * @param tokens of the whole utterance
 * @param sentences in their order; each token belongs to one
 */
record Utterance(List<Token> tokens, List<Sentence> sentences) {
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

    static Utterance of(String text) {
        return new Cutter(MARKUP.matcher(text).replaceAll(" ")).cut();
    }

    /** The sentence that a token belongs to. */
    Sentence sentenceOf(int token) {
        return sentences.stream()
                .filter(sentence -> sentence.holds(token))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a cue about the topic stands anywhere in it, in any language. */
    boolean isAbout(Topic topic) {
        return Languages.ALL.stream()
                .anyMatch(language -> IntStream.range(0, tokens.size()).anyMatch(at -> language.is(topic, this, at)));
    }

    /** The words alone: what makes two utterances the same. */
    List<String> words() {
        return tokens.stream().filter(Token::isWord).map(Token::word).toList();
    }

    /** Whether there is a word at that place. */
    boolean isWord(int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isWord();
    }

    private static final class Cutter {
        private final String text;
        private final List<Token> tokens = new ArrayList<>();
        private final List<Sentence> sentences = new ArrayList<>();
        private int firstToken;
        private int firstCharacter;

        Cutter(String text) {
            this.text = text;
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
            return new Utterance(List.copyOf(tokens), List.copyOf(sentences));
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
