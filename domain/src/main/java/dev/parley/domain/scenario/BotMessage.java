package dev.parley.domain.scenario;

import dev.parley.domain.conversation.Message;
import java.time.Duration;
import java.util.Optional;

/**
 * A message of the bot in an answer.
 *
 * @param number 1 for the first of the answer
 * @param message what came
 * @param botTime the bot's own time to it, by the vendor's clock, where that tells
 */
record BotMessage(int number, Message message, Optional<Duration> botTime) {}
