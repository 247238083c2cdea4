package dev.parley.shell.scenariofile;

/** A file with every word that a scenario may have. */
final class EveryWord {
    static final String FILE = """
            scenario: Track an order
            tags: [smoke, orders]
            bot: order-bot
            visitor:
              firstName: Test
              lastName: User
              email: test@example.com
              attributes: {tier: gold}
            session: {cart: 3, nested: {list: [1, two, true]}}
            variables: {order: 12345, id: '{{uuid}}'}
            always:
              - no fallback
              - no raw html
              - no loop
              - within: 5s
              - context below: 48 KiB
              - every message: {not: {contains: '<'}}
            fragments:
              bye:
                - says: Bye
                - bot: {anything: true}
            steps:
              - says: Hello
              - bot: {contains: [help, assist], within: 5s, offering: [Returns, {startsWith: Track}], ignoringCase: true}
              - says: Track order {{order}}
              - bot:
                  - startsWith: Thank you
                    endsWith: up.
                  - matches: 'Order (?<number>\\d+) is .*'
                  - similar: {to: It will be with you tomorrow, atLeast: 0.5}
                    offeringOnly: [Returns]
                    buttons: 1
                    card: {title: Order, text: {like: '* way'}, buttons: [Open]}
                    media: {kind: image, url: {endsWith: .png}}
                    json:
                      - {path: '$.attachments[0].type', equals: card, as: kind}
                anyOrder: true
                messages: 3
                ignoring the rest: true
              - ignoring the rest
              - clicks: Returns
              - bot:
                  anyOf: [{equals: a}, {allOf: [{containsAll: [b, c]}, {noneOf: [d]}]}, {similar: e}]
              - silence for: 3s
              - state is: active
              - moves: Active -> Queued within 5s
              - context: {path: $.botSession.order, equals: '{{number}}', as: kept}
              - context below: 60000
              - ticket exists
              - optional:
                  - bot: {contains: consent}
                  - says: Yes
              - when: {bot said: {matches: 'code (?<code>\\d+)'}}
                then:
                  - says: It is {{code}}
                else:
                  - says: There is none
              - repeat:
                  - says: More
                  - bot: {anything: true}
                until: {notTrue: {offered: More}}
                at most: 4
              - softly:
                  - bot: {equals: [Good bye, Bye bye]}
              - when: {variable: kept, equals: '12345'}
                then:
                  - messages: 1
              - when: {state is: closed}
                then:
                  - use: bye
            ends: [resolvedByBot, handedOver]
            """;

    private EveryWord() {}
}
