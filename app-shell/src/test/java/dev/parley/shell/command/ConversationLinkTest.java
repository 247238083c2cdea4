package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.conversation.ConversationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationLinkTest {

    @Test
    void itLeadsToTheConversationWhateverItIsCalled() {
        var link = new ConversationLink("https://cxone.example.com/c/{conversation}?tab=chat&of={conversation}");

        assertThat(link.to(new ConversationId("c-1")))
                .returns("Conversation c-1", back -> back.title())
                .returns(
                        "https://cxone.example.com/c/c-1?tab=chat&of=c-1",
                        back -> back.uri().toString());
        assertThat(link.to(new ConversationId("a b/&#")).uri())
                .hasToString("https://cxone.example.com/c/a%20b%2F%26%23?tab=chat&of=a%20b%2F%26%23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cxone.example.com/c",
                "cxone.example.com/{conversation}",
                "ftp://cxone.example.com/{conversation}",
                "https:///{conversation}",
                "https://cxone.example.com/{id}/{conversation}"
            })
    void whatLeadsNowhereIsRefused(String pattern) {
        assertThatThrownBy(() -> new ConversationLink(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a URL such as https://cxone.example.com/conversations/{conversation}");
    }
}
