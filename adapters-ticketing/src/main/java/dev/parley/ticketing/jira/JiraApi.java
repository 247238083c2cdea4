package dev.parley.ticketing.jira;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The vendor's API as it is spoken: one method, one request. An empty answer is null. */
@Headers("Accept: application/json")
interface JiraApi {

    @RequestLine("GET /rest/api/3/myself")
    @Nullable
    UserWire myself();

    @RequestLine("GET /rest/api/3/serverInfo")
    @Nullable
    ServerWire server();

    @RequestLine("GET /rest/api/3/mypermissions?projectKey={project}&permissions={permissions}")
    @Nullable
    JsonNode permissions(@Param("project") String project, @Param("permissions") String permissions);

    @RequestLine("GET /rest/api/3/project/{project}/statuses")
    @Nullable
    List<TypeWire> types(@Param("project") String project);

    @RequestLine("GET /rest/api/3/issue/createmeta/{project}/issuetypes/{type}?maxResults=200")
    @Nullable
    JsonNode fields(@Param("project") String project, @Param("type") String type);

    @RequestLine("POST /rest/api/3/search/jql")
    @Headers("Content-Type: application/json")
    @Nullable
    FoundWire search(SearchWire search);

    /** The issue itself, which a search may show as it was some time ago. */
    @RequestLine("GET /rest/api/3/issue/{id}?fields=status,labels,created,updated&properties=parley&expand=transitions")
    @Nullable
    IssueWire issue(@Param("id") String id);

    @RequestLine("POST /rest/api/3/issue")
    @Headers("Content-Type: application/json")
    @Nullable
    CreatedWire create(NewIssueWire issue);

    @RequestLine("GET /rest/api/3/issue/{id}/comment?startAt={from}&maxResults=100&orderBy=created")
    CommentWire.@Nullable Page comments(@Param("id") String id, @Param("from") long from);

    /** The same comments with their properties, which the issue's own list leaves out. */
    @RequestLine("POST /rest/api/3/comment/list?expand=properties")
    @Headers("Content-Type: application/json")
    CommentWire.@Nullable Listed commentsById(CommentIdsWire ids);

    @RequestLine("POST /rest/api/3/issue/{id}/comment?expand=properties")
    @Headers("Content-Type: application/json")
    @Nullable
    CommentWire comment(@Param("id") String id, NewCommentWire comment);

    @RequestLine("POST /rest/api/3/issue/{id}/transitions")
    @Headers("Content-Type: application/json")
    void move(@Param("id") String id, MoveWire move);

    @RequestLine("PUT /rest/api/3/issue/{id}/properties/parley")
    @Headers("Content-Type: application/json")
    void property(@Param("id") String id, PropertyWire.Parley value);

    @RequestLine("POST /rest/api/3/issue/{id}/remotelink")
    @Headers("Content-Type: application/json")
    @Nullable
    JsonNode link(@Param("id") String id, LinkWire link);
}
