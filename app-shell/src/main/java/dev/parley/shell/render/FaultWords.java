package dev.parley.shell.render;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Move;
import dev.parley.domain.exchange.ContactFault;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a tenant or the way to it did wrong, in one line and with what to do about it. */
public final class FaultWords {
    private FaultWords() {}

    /** The words for a fault. */
    public static Complaint of(ContactFault fault) {
        return switch (fault) {
            case ContactFault.CredentialsRefused refused ->
                new Complaint(
                        refused.organisation() + " refuses the credentials",
                        "Check client id and client secret ('parley tenant show')");
            case ContactFault.ScopeMissing missing ->
                new Complaint(
                        "the client lacks " + scopes(missing.scopes()) + " at " + missing.organisation(),
                        "Ask an administrator of the tenant to grant it");
            case ContactFault.NotFound missing -> notFound(missing.what());
            case ContactFault.UnknownBot unknown ->
                new Complaint(
                        "unknown bot '" + unknown.bot() + "'; the tenant says: " + unknown.message(),
                        "Choose one with --bot ('parley sandbox bots' lists those of the sandbox)");
            case ContactFault.MoveRefused refused -> moveRefused(refused);
            case ContactFault.Rejected rejected ->
                new Complaint(
                        "the tenant refuses the request with HTTP " + rejected.status() + said(rejected.message()),
                        "A repeat would be refused again");
            case ContactFault.RateLimited limited ->
                new Complaint(
                        "the tenant limits how often it is asked",
                        "Come back at " + Amounts.moment(limited.comeBackAt()));
            case ContactFault.Unreachable unreachable ->
                new Complaint(
                        "cannot reach " + unreachable.host() + ": " + unreachable.reason(),
                        "Check the tenant's URL ('parley tenant show') and the network");
            case ContactFault.VendorFailed failed ->
                new Complaint("the tenant fails with HTTP " + failed.status(), "Try again later");
            case ContactFault.Unintelligible strange ->
                new Complaint(
                        "the tenant's answer to '" + strange.what() + "' is not what the API promises"
                                + said(strange.quote()),
                        "Check that the URL leads to a CXone tenant ('parley tenant show')");
            case ContactFault.TimedOut late ->
                new Complaint(
                        "the tenant did not answer within " + Amounts.time(late.after()),
                        "Try again; the setting 'timeout' of the tenant allows it more time");
            case ContactFault.Resting resting ->
                new Complaint(
                        "the tenant failed so often that Parley leaves it alone",
                        "Come back at " + Amounts.moment(resting.until()));
        };
    }

    private static Complaint notFound(String what) {
        return new Complaint(
                "there is no " + what,
                what.startsWith("conversation ")
                        ? "'parley conversation list' shows those of the last day"
                        : "Check the tenant's URL ('parley tenant show')");
    }

    private static Complaint moveRefused(ContactFault.MoveRefused refused) {
        String where = refused.state()
                .map(ConversationState::word)
                .map(word -> " in state '" + word + "'")
                .orElse("");
        String instead = refused.state().isPresent()
                ? legal(refused.legal())
                : "Its state could not be seen; 'parley conversation show' looks again";
        return new Complaint("the tenant refuses this" + where + said(refused.message()), instead);
    }

    /** What may be done instead. */
    static String legal(List<Move> moves) {
        String others = moves.isEmpty()
                ? "Nothing can happen to it any more"
                : "What can happen from there: "
                        + moves.stream().map(Move::phrase).collect(Collectors.joining(", "));
        return moves.contains(Move.SAY) ? others : others + ". 'parley conversation open' opens another one";
    }

    private static String said(String vendorWords) {
        return vendorWords.isBlank() ? "" : ": " + vendorWords;
    }

    private static String scopes(Collection<String> scopes) {
        return (scopes.size() == 1 ? "the scope " : "the scopes ") + String.join(", ", scopes);
    }
}
