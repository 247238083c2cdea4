package dev.parley.ticketing.redmine;

import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import java.util.Map;

/** The routes of Redmine that the desk uses. */
interface RedmineApi {
    @RequestLine("GET /users/current.json?include=memberships")
    Wire.CurrentUser currentUser();

    @RequestLine("GET /projects/{project}.json?include=trackers%2Cissue_custom_fields")
    Wire.OneProject project(@Param("project") String project);

    @RequestLine("GET /issue_statuses.json")
    Wire.Statuses statuses();

    @RequestLine("GET /roles/{role}.json")
    Wire.OneRole role(@Param("role") int role);

    @RequestLine("GET /issues.json")
    Wire.Issues issues(@QueryMap Map<String, String> query);

    @RequestLine("GET /issues/{issue}.json?include=journals")
    Wire.OneIssue issue(@Param("issue") String issue);

    @RequestLine("POST /issues.json")
    @Headers("Content-Type: application/json")
    Wire.OneIssue create(Wire.Creating issue);

    /** Answered by 204 and nothing. */
    @RequestLine("PUT /issues/{issue}.json")
    @Headers("Content-Type: application/json")
    void change(@Param("issue") String issue, Wire.Changing change);
}
