package dev.parley.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A conversation full of personal data, with a bot that repeats it. */
final class PersonalTalk {
    /** Who talks. */
    static final List<String> VISITOR = List.of(
            "--bot",
            "contact-bot",
            "--first-name",
            "Rosalind",
            "--last-name",
            "Quimby-Hale",
            "--email",
            "rosa.hale@quimby.org",
            "--attr",
            "streetAddress=5 Larkspur Row",
            "--attr",
            "tier=gold",
            "--session",
            "callback=+44 1632 960983");

    /** What is said. */
    static final List<String> LINES = List.of(
            "Hello, this is rosalind quimby-hale",
            "It is rosa.hale@quimby.org",
            "Please call me at +44 1632 960983",
            "My card is 4111 1111 1111 1111 and Rosalind is on it",
            "my mail is Rosa.Hale@quimby.org",
            "thanks");

    private static final List<String> PERSONAL = List.of(
            "rosa",
            "quimby",
            "hale",
            "larkspur",
            "1632",
            "960983",
            "441632960983",
            "4111",
            "1111 1111",
            "private.desk@shop.example");

    private PersonalTalk() {}

    /** Puts the bot where the sandbox finds it. */
    static void bot(Path configuration) throws IOException {
        Path bots = Files.createDirectories(configuration.resolve("bots"));
        Files.writeString(bots.resolve("contact-bot.yaml"), """
                name: contact-bot
                language: en
                delay: 500ms
                greeting:
                  say: 'Hello ${profile.firstName} ${profile.lastName}, how can I help?'
                  quickReplies: ['It is ${profile.email}', 'No']
                rules:
                  - when: {regex: 'it is (?<mail>\\S+@\\S+)'}
                    say: 'Thank you, ${mail} is on file. Write to private.desk@shop.example.'
                    cards: [{title: 'Dear ${profile.firstName}', text: 'Mail: ${profile.email}', buttons: [Help]}]
                  - when: {regex: 'call me at (?<phone>\\+[\\d ]+)'}
                    say: ['One moment.', 'We call ${phone} today.']
                  - when: {regex: 'card is (?<card>\\d{4} \\d{4} \\d{4} \\d{4})'}
                    say: 'The card ${card} is noted, ${profile.firstName}.'
                    media: {type: image, url: 'https://shop.example/${profile.lastName}/card.png'}
                  - when: {regex: 'mail is (?<mail>\\S+@\\S+)'}
                    say: 'We write to ${mail}, of tier ${profile.tier|gold}.'
                  - when: [which number]
                    say: 'You gave us ${session.callback}.'
                  - when: [thanks]
                    say: Glad I could help. Your issue is resolved.
                    do: resolve
                fallback: {say: I did not understand that.}
                """);
    }

    /** What of it stands in a text, in whatever case. */
    static List<String> in(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        return PERSONAL.stream().filter(low::contains).toList();
    }
}
