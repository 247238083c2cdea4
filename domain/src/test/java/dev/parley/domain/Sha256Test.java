package dev.parley.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {

    @Test
    void itIsTheHashOfTheStandard() {
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.base64("")).isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    @Test
    void bytesAreHashedPieceByPieceAsTheTextThatTheyAre() throws IOException {
        String text = "ä".repeat(100_000);

        assertThat(Sha256.hex(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Sha256.hex(text));
        assertThat(Sha256.hex(new ByteArrayInputStream(new byte[0]))).isEqualTo(Sha256.hex(""));
    }
}
