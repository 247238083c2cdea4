package dev.parley.domain.resolution;

import java.util.Set;
import java.util.stream.Collectors;

/** Emojis and typed smileys, brought to two: one that smiles and one that does not. */
final class Smileys {
    private static final String GLAD = "🙂";
    private static final String SAD = "🙁";
    private static final String NEITHER = "";
    private static final Set<Integer> GLAD_ONES = codePoints(
            "🙂😀😃😄😁😆😅😊😉😍🥰😘😎🤩🥳😇🤗😌😋☺🙌👏💪🎉🎊❤💙💚💛🧡💜💖💕🙏👌✌🤝🔥💯✔🏆⭐🌟✨🎂🤞🥹😻🫶🤙🍀🚀");
    private static final Set<Integer> SAD_ONES =
            codePoints("🙁☹😞😟😢😭😠😡🤬😤😒🙄😑😐😕😩😫😣😖😔🤦🤷💩🖕😾😳🤨🥱😬🤡🙃💔😶🤢🤮👊❗✖😱");

    private Smileys() {}

    /** Whether it is a picture at all. */
    static boolean isEmoji(int character) {
        return Character.getType(character) == Character.OTHER_SYMBOL;
    }

    /** The word that an emoji stands for; empty for one that says nothing. */
    static String ofEmoji(int character) {
        return GLAD_ONES.contains(character) ? GLAD : SAD_ONES.contains(character) ? SAD : NEITHER;
    }

    /** How long the smiley is that is typed at that place, as {@code :-)}; nothing where there is none. */
    static int lengthAt(String text, int at) {
        int mouth = at + 1;
        if (mouth < text.length() && (text.charAt(mouth) == '-' || text.charAt(mouth) == '\'')) {
            mouth++;
        }
        boolean ends = mouth < text.length()
                && ")D(/|P".indexOf(text.charAt(mouth)) >= 0
                && (mouth + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(mouth + 1)));
        boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at) == ':';
        return ends && begins ? mouth + 1 - at : 0;
    }

    /** The word that a typed smiley with that mouth stands for. */
    static String ofTyped(char mouth) {
        return mouth == ')' || mouth == 'D' || mouth == 'P' ? GLAD : SAD;
    }

    private static Set<Integer> codePoints(String characters) {
        return characters.codePoints().boxed().collect(Collectors.toUnmodifiableSet());
    }
}
