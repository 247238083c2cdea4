package dev.parley.domain.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The values that the visitor brought and the bot repeated: those one would exchange to hold the conversation about
 * something else.
 *
 * @param exchanges the whole conversation
 */
record Brought(List<Exchanged> exchanges) {

    /** Gives each a name, in the order in which they were brought. */
    Map<String, String> into(KnownValues known) {
        Set<String> saidByBot = new HashSet<>();
        for (int i = 0; i < exchanges.size(); i++) {
            for (Piece piece : Piece.in(exchanges.get(i).line().text())) {
                boolean fresh = piece.isWorthAName()
                        && !saidByBot.contains(piece.value())
                        && known.name(piece.value()).isEmpty();
                Optional<Piece> repeated = fresh ? repeated(piece, i) : Optional.empty();
                repeated.ifPresent(bots -> known.named(piece.value(), piece.plain() ? bots.word() : piece.word()));
            }
            pieces(i).forEach(piece -> saidByBot.add(piece.value()));
        }
        return known.variables();
    }

    /** What is personal needs a value to say, whether or not the bot repeats it. */
    private Optional<Piece> repeated(Piece brought, int from) {
        if (brought.kind() == PieceKind.MASKED) {
            return Optional.of(brought);
        }
        return IntStream.range(from, exchanges.size())
                .boxed()
                .flatMap(i -> pieces(i).stream())
                .filter(piece -> piece.value().equals(brought.value()))
                .findFirst();
    }

    private List<Piece> pieces(int exchange) {
        return exchanges.get(exchange).answer().stream()
                .flatMap(message -> Piece.in(message.text()).stream())
                .toList();
    }
}
