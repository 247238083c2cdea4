package dev.parley.domain.sync;

import java.util.Optional;

/** Puts every write into a desk on record, before it and behind it. What cannot be put on record is not written. */
public interface WriteRecorder {
    /** Nothing is put on record: for tests. */
    WriteRecorder NONE = new WriteRecorder() {
        @Override
        public void intended(DeskWrite write) {}

        @Override
        public void over(DeskWrite write, Optional<DeskFault> fault) {}
    };

    /** It is about to be made. */
    void intended(DeskWrite write);

    /** @param fault why it was not done, as far as that is known; empty where it was */
    void over(DeskWrite write, Optional<DeskFault> fault);
}
