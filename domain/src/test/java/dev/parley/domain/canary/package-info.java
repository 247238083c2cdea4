/** Broken on purpose: for each rule of the domain's architecture, something that breaks it. Nothing else uses it. */
@NullMarked
package dev.parley.domain.canary;

import org.jspecify.annotations.NullMarked;
