package dev.parley.domain.exchange;

/** What {@link ConversationDirectoryContract} needs: a directory, and the contact centre that fills it. */
public interface ConversationDirectoryFixture extends ContactCentreFixture {

    /** What is tested: the directory of the tenant that {@link #centre()} speaks for. */
    ConversationDirectory directory();
}
