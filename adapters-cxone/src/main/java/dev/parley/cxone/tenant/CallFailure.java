package dev.parley.cxone.tenant;

import feign.FeignException;
import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request that did not succeed, told so that it can be decided whether to repeat it. */
public final class CallFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        /** 401. */
        UNAUTHORISED,
        /** 403. */
        FORBIDDEN,
        /** 404. */
        NOT_FOUND,
        /** 409. */
        CONFLICT,
        /** Any other 3xx or 4xx. */
        REFUSED,
        /** 429. */
        LIMITED,
        /** 5xx. */
        VENDOR,
        /** No connection came about: nothing was sent. */
        UNREACHABLE,
        /** The connection died; whether the request was carried out is unclear. */
        BROKEN,
        /** The answer was not complete in time; whether the request was carried out is unclear. */
        TIMED_OUT,
        /** A success that cannot be read. */
        UNINTELLIGIBLE,
        /** The circuit is open: nothing was sent. */
        RESTING,
        /** Too many requests were under way for too long: nothing was sent. */
        CROWDED
    }

    private final Kind kind;
    private final int status;
    private final String detail;
    private final @Nullable String retryAfter;

    private CallFailure(
            Kind kind, int status, @Nullable String detail, @Nullable String retryAfter, @Nullable Throwable cause) {
        super(kind + (status == 0 ? "" : " " + status), cause);
        this.kind = kind;
        this.status = status;
        this.detail = Quote.of(detail);
        this.retryAfter = retryAfter;
    }

    /** An answer that is no success. */
    static CallFailure status(int status, @Nullable String detail, @Nullable String retryAfter) {
        Kind kind = switch (status) {
            case 401 -> Kind.UNAUTHORISED;
            case 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 409 -> Kind.CONFLICT;
            case 429 -> Kind.LIMITED;
            default -> status >= 500 ? Kind.VENDOR : Kind.REFUSED;
        };
        return new CallFailure(kind, status, detail, retryAfter, null);
    }

    /** An answer that is a success and cannot be read. */
    public static CallFailure unintelligible(String body, @Nullable Throwable cause) {
        return new CallFailure(Kind.UNINTELLIGIBLE, 0, body, null, cause);
    }

    static CallFailure timedOut(Duration after) {
        return new CallFailure(Kind.TIMED_OUT, 0, after.toMillis() + " ms", null, null);
    }

    /** So many were under way that it never left. */
    static CallFailure notSentInTime(Duration after) {
        return new CallFailure(Kind.CROWDED, 0, after.toMillis() + " ms", null, null);
    }

    static CallFailure resting() {
        return new CallFailure(Kind.RESTING, 0, "", null, null);
    }

    /** The failure behind whatever a Feign client threw; an exception that is none of the wire's is thrown on. */
    public static CallFailure of(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CallFailure failure) {
                return failure;
            }
            if (cause instanceof ExchangeTimedOut late) {
                return timedOut(late.after());
            }
            if (cause instanceof IOException broken) {
                return TransportFailures.failure(broken);
            }
        }
        if (thrown instanceof FeignException strange) {
            return unintelligible(strange.contentUTF8(), strange);
        }
        throw thrown;
    }

    static CallFailure transport(Kind kind, String reason, IOException cause) {
        return new CallFailure(kind, 0, reason, null, cause);
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** The HTTP status, or 0 when there was none. */
    public int status() {
        return status;
    }

    /** The vendor's words or the reason, at most 200 characters, without control characters. */
    public String detail() {
        return detail;
    }

    Optional<String> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether the vendor may have carried the request out all the same. */
    public boolean unclear() {
        return switch (kind) {
            case VENDOR, BROKEN, TIMED_OUT, UNINTELLIGIBLE -> true;
            case UNAUTHORISED, FORBIDDEN, NOT_FOUND, CONFLICT, REFUSED, LIMITED, UNREACHABLE, RESTING, CROWDED -> false;
        };
    }

    /** Whether another attempt may go better. */
    boolean mayPass() {
        return unclear() || kind == Kind.LIMITED || kind == Kind.UNREACHABLE || kind == Kind.RESTING;
    }

    /** Whether this says that the vendor is not well, which is what a circuit counts. */
    boolean isVendorsTrouble() {
        return kind == Kind.VENDOR || kind == Kind.BROKEN || kind == Kind.TIMED_OUT || kind == Kind.UNREACHABLE;
    }
}
