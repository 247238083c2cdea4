/** Stands for Spring, the shell and other vendors, which are not on this module's classpath. */
@NullMarked
package dev.parley.cxone.canary.framework;

import org.jspecify.annotations.NullMarked;
