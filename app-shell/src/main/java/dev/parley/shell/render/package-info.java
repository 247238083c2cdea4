/** The words on the screen: one result becomes text, table, JSON, YAML or CSV. */
@NullMarked
package dev.parley.shell.render;

import org.jspecify.annotations.NullMarked;
