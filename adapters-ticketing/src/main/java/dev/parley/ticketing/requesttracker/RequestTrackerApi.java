package dev.parley.ticketing.requesttracker;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.TypedResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** REST 2.0 as it is spoken: one method, one request. */
@Headers({"Accept: application/json", "Content-Type: application/json"})
interface RequestTrackerApi {
    int PAGE = 100;

    @RequestLine("GET /REST/2.0/rt")
    @Nullable
    SystemWire system();

    @RequestLine("GET /REST/2.0/queue/{queue}")
    @Nullable
    QueueWire queue(@Param("queue") String queue);

    /** Only numbers: what counts of a ticket is read from the ticket itself. */
    @RequestLine("GET /REST/2.0/tickets?query={query}&fields=id&orderby=id&order={order}&per_page={size}&page={page}")
    @Nullable
    PageWire<RefWire> tickets(
            @Param("query") String query,
            @Param("order") String order,
            @Param("size") int size,
            @Param("page") int page);

    @RequestLine("GET /REST/2.0/ticket/{id}")
    TypedResponse<TicketWire> ticket(@Param("id") String id);

    @RequestLine("POST /REST/2.0/ticket")
    @Nullable
    RefWire create(NewTicketWire ticket);

    /** Never with If-Match: the system refuses that here, whatever the version. */
    @RequestLine("POST /REST/2.0/ticket/{id}/comment")
    TypedResponse<List<String>> comment(@Param("id") String id, CommentWire comment);

    /** @param version left out where null */
    @RequestLine("PUT /REST/2.0/ticket/{id}")
    @Headers("If-Match: {version}")
    @Nullable
    List<String> change(@Param("id") String id, @Param("version") @Nullable String version, ChangeWire change);

    /** That ticket, and all that were merged into it. */
    @RequestLine("GET /REST/2.0/tickets?query={query}&fields=EffectiveId&per_page=100&page={page}")
    @Nullable
    PageWire<MergedWire> merged(@Param("query") String query, @Param("page") int page);

    /**
     * Of whatever tickets. A query on {@code /ticket/1/history} is no narrower: it forgets the ticket.
     *
     * @param fields parted by commas; as a parameter, because Feign makes several of a list in the line itself
     */
    @RequestLine("GET /REST/2.0/transactions?query={query}&fields={fields}&fields[Creator]=id"
            + "&orderby=id&per_page=100&page={page}")
    @Nullable
    PageWire<TransactionWire> transactions(
            @Param("query") String query, @Param("fields") String fields, @Param("page") int page);
}
