package dev.parley.ticketing.servicenow;

import static dev.parley.ticketing.http.Answers.told;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import feign.TypedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * All rows of a query, page by page, by the one key that no two of them share: rows of one second may come in another order
 * with the next page. ServiceNow leaves out the parts of a query that it does not understand, and tells the rows of the rest:
 * what comes back is looked at, and a row that was not asked for means that the query was not understood.
 *
 * @param query what is looked for
 * @param fields what is told of each row, {@code sys_id} among it
 * @param wanted whether a row was asked for
 * @param id its {@code sys_id}
 */
record Rows<T>(String query, String fields, Predicate<T> wanted, Function<T, String> id) {
    private static final int PAGE = 100;
    private static final Pattern NEXT = Pattern.compile(";\\s*rel=\"?next\"?");

    /**
     * A page.
     *
     * @param hasNext whether ServiceNow says that there is another one
     */
    record Page<T>(List<T> rows, boolean hasNext) {
        /** Rows that the user may not read are left out, so that a page which is short, or empty, may have a next one. */
        boolean isLast() {
            return !hasNext && rows.size() < PAGE;
        }
    }

    static <A, T> Page<T> page(TypedResponse<A> answer, Function<A, List<T>> rows) {
        boolean next = answer.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Link"))
                .flatMap(header -> header.getValue().stream())
                .anyMatch(link -> NEXT.matcher(link).find());
        return new Page<>(rows.apply(told(answer.body())), next);
    }

    List<T> read(Function<Map<String, String>, Page<T>> ask) {
        List<T> all = new ArrayList<>();
        String last = "";
        int hidden = 0;
        Page<T> page;
        do {
            page = ask.apply(behind(last, hidden));
            for (T row : page.rows()) {
                if (!wanted.test(row) || id.apply(row).compareTo(last) <= 0) {
                    throw new DeskException(new DeskFault.Misconfigured(
                            "ServiceNow ignored the query '" + query + "': the user must be able to read its fields"));
                }
                last = id.apply(row);
                all.add(row);
            }
            hidden = page.rows().isEmpty() ? hidden + PAGE : 0;
        } while (!page.isLast());
        return all;
    }

    private Map<String, String> behind(String last, int hidden) {
        return Map.of(
                "sysparm_query",
                query + (last.isEmpty() ? "" : "^sys_id>" + last) + "^ORDERBYsys_id",
                "sysparm_fields",
                fields,
                "sysparm_limit",
                Integer.toString(PAGE),
                "sysparm_offset",
                Integer.toString(hidden));
    }
}
