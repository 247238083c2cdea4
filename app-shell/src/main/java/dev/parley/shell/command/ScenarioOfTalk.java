package dev.parley.shell.command;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.scenario.FromConversation;
import dev.parley.domain.scenario.Happened;
import dev.parley.domain.scenario.Scenario;
import dev.parley.shell.render.FaultRow;
import dev.parley.shell.scenariofile.ScenarioFiles;
import dev.parley.shell.scenariofile.ScenarioFiles.Loaded;
import dev.parley.shell.scenariofile.ScenarioWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A scenario file made of a conversation, without what is personal unless that is wanted.
 *
 * @param text the file; YAML says at its top where it comes from
 * @param remarks what is not as one might think; they stand in YAML, too
 * @param findings what {@code scenario check} says of it
 * @param usable whether it can be run
 */
record ScenarioOfTalk(String text, List<String> remarks, List<FaultRow> findings, boolean usable) {
    static final Option<Boolean> KEEP_PERSONAL =
            Option.flag("keep-personal", "keep names, addresses and numbers as they were said");

    /**
     * @param name of the scenario
     * @param as the file that findings name
     * @param json whether it is wanted as JSON, which has no place for what YAML says at its top: that is told instead
     * @param more remarks that are only true of this one
     * @throws IllegalArgumentException when the visitor said nothing to the bot
     */
    static ScenarioOfTalk of(
            Happened happened,
            TenantSession tenant,
            String name,
            Path as,
            boolean keepPersonal,
            boolean json,
            List<String> more) {
        ConversationId id = happened.conversation().id();
        Scenario scenario = keepPersonal
                ? FromConversation.redactedTextsOnly(
                        name,
                        happened,
                        text -> tenant.redactor().ofSecretsOnly().redact(id, text))
                : FromConversation.redacted(name, happened, redacting(tenant, id));
        List<String> remarks = new ArrayList<>(more);
        if (anAgentSpoke(happened.conversation())) {
            remarks.add(
                    "An agent spoke in it: what was said from then on cannot be said to the bot again, and is left out.");
        }
        List<String> top = new ArrayList<>(List.of(
                "Made of conversation " + id + " of the tenant " + tenant.tenant() + ".",
                keepPersonal
                        ? "The words are those of the conversation, personal data included."
                        : "Personal data was exchanged for values that belong to nobody. Names that only stand in the words"
                                + " are not found: look before you share it."));
        top.addAll(remarks);
        String text = json
                ? ScenarioWriter.json(scenario) + "\n"
                : top.stream().map(line -> "# " + line + "\n").collect(Collectors.joining())
                        + ScenarioWriter.write(scenario);
        Loaded checked = new ScenarioFiles().read(as, text);
        return new ScenarioOfTalk(
                text,
                json ? top : remarks,
                checked.faults().stream().map(ScenarioSources::row).toList(),
                checked.isUsable());
    }

    private static UnaryOperator<String> redacting(TenantSession tenant, ConversationId id) {
        return text -> tenant.redactor().redact(id, text);
    }

    private static boolean anAgentSpoke(OngoingConversation conversation) {
        return conversation.transcript().stream().anyMatch(message -> message.author() instanceof Author.Agent);
    }

    /** Tells what is to be told beside the file. */
    void tell(Invocation line) {
        remarks.forEach(remark -> line.note(
                Character.toLowerCase(remark.charAt(0)) + remark.substring(1).replaceAll("\\.$", "")));
        findings.forEach(finding -> line.err().line(finding.oneLine()));
    }
}
