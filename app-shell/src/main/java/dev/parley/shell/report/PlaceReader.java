package dev.parley.shell.report;

import dev.parley.domain.scenario.Place;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A place, also one that was kept when places had no column. */
final class PlaceReader extends StdDeserializer<Place> {
    PlaceReader() {
        super(Place.class);
    }

    @Override
    public Place deserialize(JsonParser json, DeserializationContext context) {
        JsonNode place = context.readTree(json);
        if (!place.path("source").isString() || !place.path("line").isInt()) {
            throw DatabindException.from(json, "a place has a source and a line");
        }
        return new Place(
                place.path("source").asString(),
                place.path("line").asInt(),
                place.path("column").asInt(1));
    }
}
