package dev.parley.ticketing.fake;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A vendor's OpenAPI file. The files are no part of the repository: they lie in the folder that the system property or
 * the environment variable {@code PARLEY_OPENAPI} names, else in {@code ../shared/openapi} beside the checkout. Where a
 * file is absent, everything passes, and that is said once.
 */
public final class VendorContract {
    private static final String FOLDER = "PARLEY_OPENAPI";
    /** The vendors' files name few refusals, and of those not what is in them. */
    private static final Set<String> OF_REFUSALS =
            Set.of("validation.response.status.unknown", "validation.response.body.unexpected");

    private static final Map<Path, OpenApiInteractionValidator> LOADED = new ConcurrentHashMap<>();

    private final Optional<OpenApiInteractionValidator> validator;
    private final Set<String> allowed;

    private VendorContract(Optional<OpenApiInteractionValidator> validator, Set<String> allowed) {
        this.validator = validator;
        this.allowed = allowed;
    }

    /**
     * Reads it, once in a process.
     *
     * @param file its name
     * @param allowed what the vendor documents elsewhere and forgot here: parts of messages that do not count
     */
    public static VendorContract of(String file, Set<String> allowed) {
        Path path = folder().resolve(file);
        if (!Files.isReadable(path)) {
            System.err.printf(
                    "NOT CHECKED against the vendor's contract: there is no %s; set %s to the folder that has it%n",
                    path.getFileName(), FOLDER);
            return new VendorContract(Optional.empty(), allowed);
        }
        return new VendorContract(Optional.of(LOADED.computeIfAbsent(path, VendorContract::loaded)), allowed);
    }

    private static OpenApiInteractionValidator loaded(Path path) {
        return OpenApiInteractionValidator.createFor(path.toUri().toString())
                .withResolveCombinators(true)
                .build();
    }

    private static Path folder() {
        String named = System.getProperty(FOLDER, System.getenv().getOrDefault(FOLDER, ""));
        return named.isBlank() ? root().resolveSibling("shared").resolve("openapi") : Path.of(named);
    }

    /** The checkout's root, whichever of its folders the tests run in. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("parley"))) {
                return folder;
            }
        }
        return here;
    }

    /** Whether the file is there. */
    public boolean isPresent() {
        return validator.isPresent();
    }

    /** What the contract has against a request and its answer, a line each. */
    List<String> breaches(Call call, Answer answer) {
        List<String> breaches = new ArrayList<>();
        validator.ifPresent(contract -> {
            SimpleRequest request = request(call);
            collect(call, contract.validateRequest(request), false, breaches);
            ValidationReport told = contract.validateResponse(call.path(), request.getMethod(), response(answer));
            collect(call, told, answer.status() >= 400, breaches);
        });
        return breaches;
    }

    private void collect(Call call, ValidationReport report, boolean refused, List<String> breaches) {
        report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .filter(message -> !(refused && OF_REFUSALS.contains(message.getKey())))
                .map(message ->
                        "%s %s: %s %s".formatted(call.method(), call.path(), message.getKey(), message.getMessage()))
                .filter(line -> allowed.stream().noneMatch(line::contains))
                .forEach(breaches::add);
    }

    private static SimpleRequest request(Call call) {
        var request = new SimpleRequest.Builder(call.method(), call.path());
        call.headers().forEach((name, value) -> request.withHeader(name, value));
        call.query().forEach(request::withQueryParam);
        return call.body().isEmpty()
                ? request.build()
                : request.withBody(call.body()).build();
    }

    private static SimpleResponse response(Answer answer) {
        var response = new SimpleResponse.Builder(answer.status());
        answer.headers().forEach((name, value) -> response.withHeader(name, value));
        return answer.body().isEmpty()
                ? response.build()
                : response.withContentType("application/json")
                        .withBody(answer.body())
                        .build();
    }
}
