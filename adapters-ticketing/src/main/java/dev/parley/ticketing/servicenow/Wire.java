package dev.parley.ticketing.servicenow;

import static dev.parley.ticketing.http.Answers.told;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ServiceNow's words, as far as the desk reads them. What it writes are single fields: maps of names to values. */
interface Wire {
    /**
     * A ticket.
     *
     * @param more fields that have no name of their own here, such as the one of the way back
     */
    record Task(
            @JsonProperty("sys_id") @Nullable String sysId,
            @Nullable String number,
            @Nullable String state,
            @JsonProperty("correlation_id") @Nullable String correlationId,
            @JsonProperty("sys_created_on") @Nullable String sysCreatedOn,
            @JsonAnySetter Map<String, Object> more) {
        @Override
        public String sysId() {
            return told(sysId);
        }

        @Override
        public String sysCreatedOn() {
            return told(sysCreatedOn);
        }

        boolean has(String field) {
            return more.containsKey(field);
        }

        String text(String field) {
            return Optional.ofNullable(more.get(field)).map(Object::toString).orElse("");
        }
    }

    record One(@Nullable Task result) {}

    record Many(@Nullable List<Task> result) {
        List<Task> all() {
            return told(result);
        }
    }

    /** What somebody wrote into a journal field. */
    record Journal(
            @JsonProperty("sys_id") @Nullable String sysId,
            @JsonProperty("element_id") @Nullable String elementId,
            @Nullable String element,
            @JsonProperty("sys_created_by") @Nullable String author,
            @Nullable String value) {}

    record Journals(@Nullable List<Journal> result) {
        List<Journal> all() {
            return told(result);
        }
    }
}
