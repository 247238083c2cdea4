package dev.parley.shell.store;

import java.util.function.Function;

/**
 * The writing side of the store.
 *
 * @param group lets many threads share a transaction
 * @param lane the connection that they share
 * @param dialect of the database
 */
record Writes(GroupCommit group, Lane lane, Dialect dialect) {

    /** See {@link GroupCommit#commit}. */
    <T> T commit(Function<Transaction, T> work) {
        return group.commit(work);
    }

    /** As {@link #commit}, and then takes what was deleted out of wherever the database still has it, if that can be within a moment. */
    <T> T commitAndForget(Function<Transaction, T> work) {
        T result = group.commit(work);
        lane.outside(dialect::forget);
        return result;
    }
}
