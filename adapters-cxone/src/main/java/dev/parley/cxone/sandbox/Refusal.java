package dev.parley.cxone.sandbox;

/** The request is refused with this answer. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Answer answer;

    Refusal(Answer answer) {
        super(answer.body(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    static Refusal badRequest(String message) {
        return new Refusal(Answer.message(400, message));
    }

    static Refusal unauthorized(String message) {
        return new Refusal(Answer.message(401, message).with("WWW-Authenticate", "Bearer"));
    }

    static Refusal notFound(String message) {
        return new Refusal(Answer.message(404, message));
    }

    static Refusal tooLarge(String message) {
        return new Refusal(Answer.message(413, message));
    }

    static Refusal unknownConversation(String id) {
        return notFound("there is no conversation " + id);
    }
}
