package dev.parley.cxone.tenant;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What went wrong, and everything that a log would tell about it. */
final class Faults {
    private Faults() {}

    static ContactFault of(ThrowingCallable call) {
        return thrownBy(call).fault();
    }

    static ContactCentreException thrownBy(ThrowingCallable call) {
        ContactCentreException thrown = catchThrowableOfType(ContactCentreException.class, call);
        if (thrown == null) {
            throw new AssertionError("nothing went wrong");
        }
        return thrown;
    }

    static String everythingToldBy(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
