package dev.parley.ticketing.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.ticketing.fake.Answer;
import dev.parley.ticketing.fake.Call;
import dev.parley.ticketing.fake.FakeVendor;
import dev.parley.ticketing.fake.VendorContract;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Jira Cloud as far as a desk sees it, with its habits: a search that is blind for new issues for a while and answers
 * strangers with nothing, documents of at most 32,767 characters, properties of comments that the issue's own list leaves
 * out, 20 writes in 2 seconds and 100 in 30 for an issue, transitions by ids, links by global ids.
 */
final class FakeJira extends FakeVendor {
    static final String PROJECT = "SUP";
    static final String TYPE = "Task";
    static final String ME = "account-parley";
    static final String SOMEBODY_ELSE = "account-customer";
    static final String EMAIL = "parley@example.com";
    static final String TOKEN = "jira-token-8e0d";
    /** Its times are no times of RFC 3339, and its 204 has no body: the vendor's examples and words say so, its schema does not. */
    private static final Set<String> DOCUMENTED = Set.of(
            "validation.response.body.schema.format.date-time",
            "transitions' defines a response schema but no response body");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXX").withZone(ZoneOffset.UTC);
    private static final Pattern JQL = Pattern.compile(
            "project = \"(\\w+)\" AND (labels|issue\\.property\\[parley]\\.id) = \"([^\"]*)\" ORDER BY created ASC");

    final Map<String, FakeIssue> issues = new LinkedHashMap<>();
    final Set<String> lost = new TreeSet<>();
    volatile Duration blind = Duration.ZERO;
    /** A proxy on the way takes the credentials off. */
    volatile boolean credentialsAreLost;

    private final InstantSource clock;
    private final JiraWrites writes = new JiraWrites(this);
    private long ids = 1;

    FakeJira(InstantSource clock) {
        super(VendorContract.of("jira-cloud-v3.yaml", DOCUMENTED));
        this.clock = clock;
    }

    static String time(Instant at) {
        return TIME.format(at).replace("Z", "+0000");
    }

    long nextId() {
        return ++ids;
    }

    Instant now() {
        return clock.instant();
    }

    @Override
    protected boolean isWrite(Call call) {
        return writes(call.method(), call.path());
    }

    /** Two of its {@code POST}s only read. */
    static boolean writes(String method, String path) {
        return !method.equals("GET") && !path.contains("/search/jql") && !path.contains("/comment/list");
    }

    @Override
    protected Answer answer(Call call) {
        String basic = "Basic " + Base64.getEncoder().encodeToString((EMAIL + ":" + TOKEN).getBytes(UTF_8));
        if (credentialsAreLost || !call.header("Authorization").equals(basic)) {
            return call.is("POST", "/rest/api/3/search/jql")
                    ? Answer.json(200, Map.of("issues", List.of(), "isLast", true))
                    : refused(401, "Client must be authenticated to access this resource.");
        }
        if (call.is("GET", "/rest/api/3/myself")) {
            return Answer.json(200, Map.of("accountId", ME, "displayName", "Parley", "accountType", "atlassian"));
        }
        if (call.is("GET", "/rest/api/3/serverInfo")) {
            return Answer.json(200, Map.of("version", "1001.0.0", "deploymentType", "Cloud"));
        }
        if (call.is("GET", "/rest/api/3/mypermissions")) {
            return permissions(call);
        }
        if (call.is("GET", "/rest/api/3/project/*/statuses")) {
            return call.part(4).equals(PROJECT) && !lost.contains("project")
                    ? Answer.json(200, types())
                    : refused(404, "No project could be found with key '" + call.part(4) + "'.");
        }
        if (call.is("GET", "/rest/api/3/issue/createmeta/*/issuetypes/*")) {
            return Answer.json(200, Map.of("fields", fields(), "startAt", 0, "maxResults", 200, "total", 1));
        }
        if (call.is("POST", "/rest/api/3/search/jql")) {
            return search(call);
        }
        if (call.is("POST", "/rest/api/3/comment/list")) {
            return listed(call);
        }
        if (call.is("POST", "/rest/api/3/issue")) {
            return writes.create(call.json());
        }
        FakeIssue issue = call.path().startsWith("/rest/api/3/issue/") ? issues.get(call.part(4)) : null;
        return issue == null
                ? refused(404, "Issue does not exist or you do not have permission to see it.")
                : ofIssue(issue, call);
    }

    private Answer ofIssue(FakeIssue issue, Call call) {
        if (call.is("GET", "/rest/api/3/issue/*")) {
            return Answer.json(200, issue.told());
        }
        if (call.is("GET", "/rest/api/3/issue/*/comment")) {
            int from = Integer.parseInt(call.asked("startAt", "0"));
            int to = Math.min(issue.comments.size(), from + Integer.parseInt(call.asked("maxResults", "100")));
            return Answer.json(
                    200,
                    Map.of(
                            "comments",
                            issue.comments.subList(Math.min(from, to), to).stream()
                                    .map(comment -> comment.told(false))
                                    .toList(),
                            "startAt",
                            from,
                            "maxResults",
                            100,
                            "total",
                            issue.comments.size()));
        }
        return isWrite(call) ? writes.change(issue, call) : refused(404, "null for uri: " + call.path());
    }

    private Answer permissions(Call call) {
        Map<String, Object> rights = new LinkedHashMap<>();
        Arrays.stream(call.asked("permissions", "").split(","))
                .forEach(right -> rights.put(right, Map.of("key", right, "havePermission", !lost.contains(right))));
        return Answer.json(200, Map.of("permissions", rights));
    }

    private List<Map<String, Object>> types() {
        return List.of(Map.of(
                "id",
                "10100",
                "name",
                lost.contains("issueType") ? "Bug" : TYPE,
                "self",
                uri() + "/rest/api/3/issueType/10100",
                "subtask",
                false,
                "statuses",
                lost.contains("workflow") ? List.of(FakeStatus.TO_DO.told()) : FakeStatus.all()));
    }

    private List<Map<String, Object>> fields() {
        String field = lost.contains("labels") ? "summary" : "labels";
        return List.of(Map.of(
                "fieldId",
                field,
                "key",
                field,
                "name",
                field,
                "operations",
                List.of("set"),
                "required",
                false,
                "schema",
                Map.of("type", "array")));
    }

    private Answer search(Call call) {
        Matcher jql = JQL.matcher(call.json().path("jql").asString(""));
        if (!jql.matches()) {
            return refused(400, "Error in the JQL Query");
        }
        List<Map<String, Object>> found = new ArrayList<>();
        for (FakeIssue issue : issues.values()) {
            String property = issue.properties.containsKey("parley")
                    ? issue.properties.get("parley").path("id").asString("")
                    : "";
            boolean has =
                    jql.group(2).equals("labels") ? issue.labels.contains(jql.group(3)) : property.equals(jql.group(3));
            if (has && !issue.created.plus(blind).isAfter(now())) {
                found.add(Map.of("id", Long.toString(issue.id), "key", issue.key));
            }
        }
        int from = Integer.parseInt(call.json().path("nextPageToken").asString("0"));
        int to = Math.min(found.size(), from + call.json().path("maxResults").asInt(50));
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("issues", found.subList(from, to));
        page.put("isLast", to == found.size());
        if (to < found.size()) {
            page.put("nextPageToken", Integer.toString(to));
        }
        return Answer.json(200, page);
    }

    private Answer listed(Call call) {
        Set<Long> wanted = new TreeSet<>();
        for (JsonNode id : call.json().path("ids")) {
            wanted.add(id.asLong());
        }
        boolean properties = call.asked("expand", "").contains("properties");
        List<Map<String, Object>> values = issues.values().stream()
                .flatMap(issue -> issue.comments.stream())
                .filter(comment -> wanted.contains(comment.id()))
                .map(comment -> comment.told(properties))
                .toList();
        return Answer.json(
                200,
                Map.of("values", values, "total", values.size(), "startAt", 0, "maxResults", 1000, "isLast", true));
    }

    static Answer refused(int status, String message) {
        return Answer.json(status, Map.of("errorMessages", List.of(message), "errors", Map.of()));
    }

    static Answer refused(String field, String message) {
        return Answer.json(400, Map.of("errorMessages", List.of(), "errors", Map.of(field, message)));
    }

    Optional<FakeIssue> issue(String key) {
        return Optional.ofNullable(issues.get(key));
    }
}
