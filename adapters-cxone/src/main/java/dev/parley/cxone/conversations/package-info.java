/**
 * The API profile {@code conversations-v2}: conversations that are polled. Read {@link
 * dev.parley.cxone.conversations.ConversationsContactCentre} first.
 */
@NullMarked
package dev.parley.cxone.conversations;

import org.jspecify.annotations.NullMarked;
