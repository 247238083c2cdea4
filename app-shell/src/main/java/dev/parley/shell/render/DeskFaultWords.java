package dev.parley.shell.render;

import dev.parley.domain.sync.DeskFault;
import java.util.Optional;

/** What a ticketing system or the way to it did wrong, in one line and with what to do about it. */
public final class DeskFaultWords {
    private DeskFaultWords() {}

    /**
     * The words for a fault.
     *
     * @param name of the desk, where it is known
     */
    public static Complaint of(Optional<String> name, DeskFault fault) {
        String desk = "the ticket desk" + name.map(it -> " '" + it + "'").orElse("");
        String probe = "'parley desk probe" + name.map(it -> " " + it).orElse("") + "'";
        return switch (fault) {
            case DeskFault.Transient failed ->
                new Complaint(desk + " cannot be reached or fails: " + failed.words(), "Try again later");
            case DeskFault.RateLimited limited ->
                new Complaint(desk + " limits how often it is asked: " + limited.words(), "Try again later");
            case DeskFault.Unauthorised refused -> unauthorised(desk, probe, refused);
            case DeskFault.Misconfigured wrong ->
                new Complaint(desk + " is not as it must be: " + wrong.words(), probe + " names all that is missing");
            case DeskFault.Rejected rejected ->
                new Complaint(desk + " refuses it: " + rejected.words(), "A repeat would be refused again");
            case DeskFault.Conflict conflict ->
                new Complaint(
                        "a ticket of " + desk + " was changed by somebody else meanwhile: " + conflict.words(),
                        "The same line tries it again");
            case DeskFault.Missing missing ->
                new Complaint(
                        desk + " has no such ticket any more: " + missing.words(),
                        "The next 'parley sync run' creates another one where the conversation changes");
        };
    }

    private static Complaint unauthorised(String desk, String probe, DeskFault.Unauthorised refused) {
        return refused.missingRight()
                .map(right -> new Complaint(
                        "the user of " + desk + " lacks the right '" + right + "': " + refused.words(),
                        "Ask an administrator of the ticketing system to grant it"))
                .orElseGet(() -> new Complaint(
                        desk + " refuses the credentials: " + refused.words(),
                        "Mend them in the settings of the desk; " + probe + " tries them"));
    }
}
