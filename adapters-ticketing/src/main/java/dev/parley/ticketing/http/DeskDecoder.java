package dev.parley.ticketing.http;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import feign.FeignException;
import feign.Response;
import feign.codec.Decoder;
import feign.jackson3.Jackson3Decoder;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON. Nothing at all is null; a page of a proxy, or half an answer, is a fault: what was done is unclear. */
final class DeskDecoder implements Decoder {
    private final Jackson3Decoder decoder;
    private final PlainWords words;

    DeskDecoder(JsonMapper json, PlainWords words) {
        decoder = new Jackson3Decoder(json);
        this.words = words;
    }

    @Override
    public @Nullable Object decode(Response response, Type type) throws IOException {
        String text = Bodies.text(response);
        if (text.isBlank()) {
            return null;
        }
        try {
            return decoder.decode(response, type);
        } catch (JacksonException | FeignException | IOException e) {
            String seen = words.of(text);
            throw new DeskException(new DeskFault.Transient(
                    true,
                    PlainWords.isPage(text) ? seen + " in place of data" : "an answer that makes no sense: " + seen));
        }
    }
}
