package dev.parley.shell.canary.command;

import java.sql.Connection;

/** A command that talks to a database. */
record CommandKnowsSql(Connection connection) {}
