package dev.parley.shell.scenariofile;

/** The file that {@code scenario init} writes: it explains itself, and passes in the sandbox. */
public final class FirstScenario {
    private FirstScenario() {}

    /** Its text. */
    public static String text() {
        return """
                # A conversation with a bot, written down in advance. Check it with  parley scenario check FILE
                # and hold it with  parley simulate FILE  (in the sandbox, where no tenant is set up).
                # Editors complete and explain every word with the schema that  parley scenario schema  prints.

                scenario: Track an order
                tags: [smoke]                  # choose by tag: parley simulate . --tag smoke
                bot: order-bot                 # --bot counts before it

                visitor:
                  firstName: Test
                  lastName: User
                  email: test@example.com

                variables:
                  order: 12345                 # {{order}} below; --repeat and rows give others

                always:                        # asked of every turn
                  - no fallback
                  - no raw html
                  - within: 10s

                steps:
                  - says: Hello
                  - bot:                       # the next message of the bot, and only that one
                      contains: help
                      offering: [Returns]      # a button

                  - says: Track order {{order}}
                  - bot:                       # three messages, in this order
                      - contains: looking
                      - matches: 'Order (?<found>\\d+) is on its way'    # {{found}} from here on
                      - contains: tomorrow

                  - context: {path: $.botSession.order, equals: '{{found}}'}

                  - says: Thank you, that solved it
                  - bot: {contains: resolved}  # what nobody reads fails, unless 'ignoring the rest: true'

                ends: resolvedByBot
                """;
    }
}
