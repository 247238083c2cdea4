/**
 * Words on the screen. One result object becomes text for people, or JSON, NDJSON, YAML or CSV for machines; whatever
 * comes from outside loses its control characters on the way.
 */
@NullMarked
package dev.parley.shell.render;

import org.jspecify.annotations.NullMarked;
