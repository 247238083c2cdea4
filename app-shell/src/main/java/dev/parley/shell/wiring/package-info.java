/** The one room where everything meets: settings, tenants, what is built with what, and the main class. */
@NullMarked
package dev.parley.shell.wiring;

import org.jspecify.annotations.NullMarked;
