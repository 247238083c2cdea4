package dev.parley.domain.sync;

/** Puts every write into a desk on record, before it and behind it. What cannot be put on record is not written. */
public interface WriteRecorder {
    /** Nothing is put on record: for tests. */
    WriteRecorder NONE = new WriteRecorder() {
        @Override
        public void intended(DeskWrite write) {}

        @Override
        public void over(DeskWrite write, String outcome) {}
    };

    /** It is about to be made. */
    void intended(DeskWrite write);

    /** @param outcome {@code done}, or what the desk said in place of it */
    void over(DeskWrite write, String outcome);
}
