package dev.parley.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantLineTest {
    @TempDir
    Path folder;

    @Test
    void onlyTheOneLineChanges() throws IOException {
        String before =
                "# mine\r\n\r\ntenant:   'prod'   # the usual\r\ntenants:\r\n  prod: {bot: x} # tenant: prod\r\n";
        Path file = Files.writeString(folder.resolve("config.yaml"), before);

        TenantLine.write(file, "stage");

        assertThat(Files.readString(file)).isEqualTo(before.replace("'prod'   #", "stage   #"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.toFile().list()).containsExactly("config.yaml");
    }

    @Test
    void aMissingLineComesInFrontAndAMissingFileIsMade() throws IOException {
        assertThat(TenantLine.changed("# top\n---\ntenants: {}\n", "a"))
                .isEqualTo("# top\n---\ntenant: a\ntenants: {}\n");
        assertThat(TenantLine.changed("tenant:\nx: 1", "a")).isEqualTo("tenant: a\nx: 1");
        assertThat(TenantLine.changed("", "no")).isEqualTo("tenant: \"no\"\n");
        assertThat(TenantLine.changed("", "1e3")).isEqualTo("tenant: \"1e3\"\n");

        Path file = folder.resolve("new/config.yaml");
        TenantLine.write(file, "sandbox");
        assertThat(Files.readString(file)).isEqualTo("tenant: sandbox\n");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.yaml"), "tenant: a\n");
        Path link = Files.createSymbolicLink(folder.resolve("config.yaml"), real);

        TenantLine.write(link, "b");

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real)).isEqualTo("tenant: b\n");
    }

    @Test
    void aFileInAnotherStyleIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("config.yaml"), "{tenants: {}}\n");

        CommandFailure failure = catchThrowableOfType(CommandFailure.class, () -> TenantLine.write(file, "a"));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(failure.hint()).isEqualTo("Put 'tenant: a' into it by hand");
        assertThat(Files.readString(file)).isEqualTo("{tenants: {}}\n");
    }
}
