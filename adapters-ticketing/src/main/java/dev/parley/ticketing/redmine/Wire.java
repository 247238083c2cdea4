package dev.parley.ticketing.redmine;

import static dev.parley.ticketing.http.Answers.told;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Redmine's words, as far as the desk reads and writes them. */
interface Wire {
    /** Anything that has a name. */
    record Named(int id, @Nullable String name) {
        boolean isCalled(String other) {
            return other.equals(name);
        }
    }

    record Field(int id, @Nullable String name, @Nullable String value) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Journal(@Nullable Named user, @Nullable String notes, boolean privateNotes) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Issue(
            int id,
            @Nullable Named status,
            @Nullable List<Field> customFields,
            @Nullable Instant createdOn,
            @Nullable List<Journal> journals) {
        @Override
        public Named status() {
            return told(status);
        }

        @Override
        public Instant createdOn() {
            return told(createdOn);
        }

        Optional<String> value(int field) {
            return (customFields == null ? List.<Field>of() : customFields)
                    .stream()
                            .filter(one -> one.id() == field)
                            .map(Field::value)
                            .filter(Objects::nonNull)
                            .findFirst();
        }

        /** Of an issue that was asked for with them; none at all is an empty list. */
        List<Journal> said() {
            return told(journals);
        }
    }

    record OneIssue(@Nullable Issue issue) {}

    record Issues(@Nullable List<Issue> issues) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record NewIssue(
            String projectId,
            int trackerId,
            @Nullable Integer statusId,
            String subject,
            String description,
            List<Value> customFields) {}

    /** What is null stays as it is. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Change(
            @Nullable Integer statusId,
            @Nullable List<Value> customFields,
            @Nullable String notes,
            @Nullable Boolean privateNotes) {
        static Change status(int id) {
            return new Change(id, null, null, null);
        }

        static Change field(int id, String value) {
            return new Change(null, List.of(new Value(id, value)), null, null);
        }

        static Change note(String notes, boolean hidden) {
            return new Change(null, null, notes, hidden);
        }
    }

    record Value(int id, String value) {}

    record Creating(NewIssue issue) {}

    record Changing(Change issue) {}

    record Membership(Named project, List<Named> roles) {}

    record User(
            int id, String login, boolean admin, @Nullable List<Membership> memberships) {}

    record CurrentUser(@Nullable User user) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Project(
            int id,
            String name,
            @Nullable List<Named> trackers,
            @Nullable List<Named> issueCustomFields) {}

    record OneProject(@Nullable Project project) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Statuses(@Nullable List<Named> issueStatuses) {}

    record Role(int id, String name, @Nullable List<String> permissions) {}

    record OneRole(@Nullable Role role) {}
}
