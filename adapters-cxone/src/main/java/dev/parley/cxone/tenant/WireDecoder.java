package dev.parley.cxone.tenant;

import feign.FeignException;
import feign.Response;
import feign.codec.Decoder;
import feign.jackson3.Jackson3Decoder;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON, and says of an answer that is none, or half of one, what it began with. Nothing at all is null. */
final class WireDecoder implements Decoder {
    private final Jackson3Decoder decoder;

    WireDecoder(JsonMapper json) {
        decoder = new Jackson3Decoder(json);
    }

    @Override
    public @Nullable Object decode(Response response, Type type) throws IOException {
        if (response.body() == null || text(response).isBlank()) {
            return null;
        }
        try {
            return decoder.decode(response, type);
        } catch (JacksonException | FeignException | IOException e) {
            throw CallFailure.unintelligible(text(response), e);
        }
    }

    private static String text(Response response) throws IOException {
        try (InputStream in = response.body().asInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
