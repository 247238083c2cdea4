package dev.parley.cxone.conversations;

/** A message to be said, as the vendor wants it. */
record NewInteractionWire(String participantId, String type, String text) {
    static final String MESSAGE = "message";

    static NewInteractionWire message(String participantId, String text) {
        return new NewInteractionWire(participantId, MESSAGE, text);
    }
}
