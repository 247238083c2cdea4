@NullMarked
package dev.parley.ticketing.requesttracker;

import org.jspecify.annotations.NullMarked;
