package dev.parley.ticketing.servicenow;

import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import feign.TypedResponse;
import java.util.Map;

/** The Table API, version 2: it answers an empty list where version 1 says 404. */
interface ServiceNowApi {
    /** Its {@code Link} says whether there is a next page: rows that the user may not read are left out of full ones. */
    @RequestLine("GET /api/now/v2/table/{table}")
    TypedResponse<Wire.Many> tasks(@Param("table") String table, @QueryMap Map<String, String> query);

    @RequestLine("GET /api/now/v2/table/{table}/{id}")
    Wire.One task(@Param("table") String table, @Param("id") String id);

    @RequestLine("GET /api/now/v2/table/sys_journal_field")
    TypedResponse<Wire.Journals> journals(@QueryMap Map<String, String> query);

    @RequestLine("POST /api/now/v2/table/{table}")
    @Headers("Content-Type: application/json")
    Wire.One create(@Param("table") String table, Map<String, String> fields);

    @RequestLine("PATCH /api/now/v2/table/{table}/{id}")
    @Headers("Content-Type: application/json")
    Wire.One change(@Param("table") String table, @Param("id") String id, Map<String, String> fields);
}
