package dev.parley.domain.canary;

/** Names that say nothing. */
final class BadNames {
    interface IDesk {}

    interface DeskPort {}

    static final class DeskImpl implements IDesk, DeskPort {}

    static final class DeskManager {}

    static final class DeskHelper {}

    static final class DeskUtil {}

    static final class DeskUtils {}

    private BadNames() {}
}
