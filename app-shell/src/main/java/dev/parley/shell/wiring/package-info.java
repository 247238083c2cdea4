/** The one room where everything meets: settings, tenants, and what is built with what. */
@NullMarked
package dev.parley.shell.wiring;

import org.jspecify.annotations.NullMarked;
