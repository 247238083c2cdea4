package dev.parley.domain.resolution;

/**
 * A word or a pause of an utterance.
 *
 * @param word in lower case, without accents, short forms written out; empty for a pause
 * @param kind what it is
 */
record Token(String word, Kind kind) {
    static final Token PAUSE = new Token("", Kind.PAUSE);
    static final Token STOP = new Token("", Kind.STOP);

    enum Kind {
        WORD,
        /** A comma, colon, dash or bracket. */
        PAUSE,
        /** The end of a sentence. */
        STOP
    }

    static Token word(String word) {
        return new Token(word, Kind.WORD);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }
}
