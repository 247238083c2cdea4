package dev.parley.domain.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into words, pauses and sentences, in one go from its beginning to its end. */
final class Cutter {
    /** Longer ones are cut, so that no text of a stranger takes long to judge. */
    private static final int LONGEST_SENTENCE = 100;

    private static final int THUMB_UP = 0x1f44d;
    private static final int THUMB_DOWN = 0x1f44e;
    private static final String BEHIND_A_STOP = "\"')»”";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "nr", "dr", "mr", "mrs", "ms", "eg", "ie", "ca", "bzw", "inkl", "usw", "sr", "sra", "ud", "uds", "num",
            "mme", "zb");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private int at;
    private int firstToken;
    private int firstCharacter;

    private Cutter(String text) {
        this.text = text;
    }

    /** A text that has been cut. */
    static Cutter cut(String text) {
        var cutter = new Cutter(text);
        while (cutter.at < text.length()) {
            cutter.takePiece();
        }
        cutter.end(false);
        return cutter;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    private void takePiece() {
        int from = at;
        int character = text.codePointAt(at);
        at += Character.charCount(character);
        switch (character) {
            case '!', '?', '…' -> endBehind(from, "!?…");
            case '\r', '\n' -> endBehind(from, "\r\n");
            case '¿' -> end(false);
            case '.' -> dots();
            case ',' -> {
                if (!isInNumber(from)) {
                    tokens.add(Token.PAUSE);
                }
            }
            case ';', ':' -> smileyOr(from);
            case '(', ')', '[', ']', '—', '–' -> tokens.add(Token.PAUSE);
            case '-' -> dashes(from);
            case THUMB_UP, THUMB_DOWN, '✅', '❌' -> take(from);
            default -> {
                if (Character.isLetter(character) || isNumber(character)) {
                    word(from);
                } else if (Smileys.isEmoji(character)) {
                    smiley(Smileys.ofEmoji(character));
                }
            }
        }
    }

    /** Behind what looks like one. */
    private void smileyOr(int from) {
        int length = Smileys.lengthAt(text, from);
        if (length > 0) {
            at = from + length;
            smiley(Smileys.ofTyped(text.charAt(at - 1)));
        } else {
            tokens.add(Token.PAUSE);
        }
    }

    /** It stands for itself: what is said before it ends there. */
    private void smiley(String word) {
        tokens.add(Token.PAUSE);
        if (!word.isEmpty()) {
            tokens.add(Token.word(word));
            tokens.add(Token.PAUSE);
        }
    }

    private void word(int from) {
        pass(true);
        while (at + 1 < text.length() && isApostrophe(at) && Character.isLetter(text.codePointAt(at + 1))) {
            at++;
            pass(false);
        }
        take(from);
    }

    private void take(int from) {
        Spelling.words(text.substring(from, at)).forEach(word -> tokens.add(Token.word(word)));
        if (tokens.size() - firstToken >= LONGEST_SENTENCE) {
            end(false);
        }
    }

    /** Goes on behind the letters that stand here, and behind the digits too, if they count. */
    private void pass(boolean digits) {
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (!Character.isLetter(character) && !isMark(character) && !(digits && isNumber(character))) {
                return;
            }
            at += Character.charCount(character);
        }
    }

    private void endBehind(int from, String more) {
        boolean asks = text.charAt(from) == '?';
        while (at < text.length() && more.indexOf(text.charAt(at)) >= 0) {
            asks |= text.charAt(at) == '?';
            at++;
        }
        end(asks);
    }

    /** They end a sentence before a blank, at the end and before a bracket or quotation mark that closes. */
    private void dots() {
        while (at < text.length() && text.charAt(at) == '.') {
            at++;
        }
        boolean ends = at == text.length() || isBlank(at) || BEHIND_A_STOP.indexOf(text.charAt(at)) >= 0;
        if (ends && !isAbbreviation()) {
            end(false);
        }
    }

    /** A dash between blanks parts a sentence, a hyphen in a word does not. */
    private void dashes(int from) {
        while (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        if (from > 0 && isBlank(from - 1) && at < text.length() && isBlank(at)) {
            tokens.add(Token.PAUSE);
        }
    }

    private boolean isInNumber(int place) {
        return place > 0 && isDigit(place - 1) && place + 1 < text.length() && isDigit(place + 1);
    }

    private boolean isDigit(int place) {
        return text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }

    private boolean isApostrophe(int place) {
        return text.charAt(place) == '\'' || text.charAt(place) == '\u2019';
    }

    private boolean isBlank(int place) {
        return " \t\n\u000b\f\r".indexOf(text.charAt(place)) >= 0;
    }

    private static boolean isNumber(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private boolean isAbbreviation() {
        String last = tokens.isEmpty() ? "" : tokens.getLast().word();
        return ABBREVIATIONS.contains(last) || isOrdinalOrInitial(last);
    }

    private static boolean isOrdinalOrInitial(String word) {
        boolean digits = word.chars().allMatch(character -> character >= '0' && character <= '9');
        return digits
                ? word.length() == 1 || word.length() == 2
                : word.codePointCount(0, word.length()) == 1 && Character.isLetter(word.codePointAt(0));
    }

    /** Ends the sentence here, if anything stands in it. */
    private void end(boolean asks) {
        if (tokens.size() > firstToken) {
            tokens.add(Token.STOP);
            String quote = text.substring(firstCharacter, at).strip();
            sentences.add(new Sentence(firstToken, tokens.size(), asks, quote));
            firstToken = tokens.size();
        }
        firstCharacter = at;
    }
}
