/**
 * Request Tracker 5 by its REST 2.0. A conversation is a ticket with a custom field, its entries are comments, and their marks
 * are the comments' subjects, which the system keeps in the same row. To remove it: this folder, its service line, its row in
 * the README.
 */
@NullMarked
package dev.parley.ticketing.requesttracker;

import org.jspecify.annotations.NullMarked;
