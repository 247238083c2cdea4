package dev.parley.shell.render;

import dev.parley.domain.sync.DeskFault;

/** What a ticketing system or the way to it did wrong, in one line and with what to do about it. */
public final class DeskFaultWords {
    private DeskFaultWords() {}

    /** The words for a fault. */
    public static Complaint of(DeskFault fault) {
        return switch (fault) {
            case DeskFault.Transient failed ->
                new Complaint("the ticket desk cannot be reached or fails: " + failed.words(), "Try again later");
            case DeskFault.RateLimited limited ->
                new Complaint("the ticket desk limits how often it is asked: " + limited.words(), "Try again later");
            case DeskFault.Unauthorised refused -> unauthorised(refused);
            case DeskFault.Misconfigured wrong ->
                new Complaint(
                        "the ticket desk is not as it must be: " + wrong.words(),
                        "'parley desk probe' names all that is missing");
            case DeskFault.Rejected rejected ->
                new Complaint("the ticket desk refuses it: " + rejected.words(), "A repeat would be refused again");
            case DeskFault.Conflict conflict ->
                new Complaint(
                        "the ticket was changed by somebody else meanwhile: " + conflict.words(),
                        "The same line tries it again");
            case DeskFault.Missing missing ->
                new Complaint(
                        "the ticket desk has no such ticket any more: " + missing.words(),
                        "The next 'parley sync run' creates another one where the conversation changes");
        };
    }

    private static Complaint unauthorised(DeskFault.Unauthorised refused) {
        return refused.missingRight()
                .map(right -> new Complaint(
                        "the user of the ticket desk lacks the right '" + right + "': " + refused.words(),
                        "Ask an administrator of the ticketing system to grant it"))
                .orElseGet(() -> new Complaint(
                        "the ticket desk refuses the credentials: " + refused.words(),
                        "Mend them in the settings of the desk; 'parley desk probe' tries them"));
    }
}
