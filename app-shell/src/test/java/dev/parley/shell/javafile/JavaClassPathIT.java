package dev.parley.shell.javafile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.scenario.Scenario;
import dev.parley.shell.scenariofile.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios that need a class path, or stand on one. */
class JavaClassPathIT {
    private static final String IMPORTS = """
            import static dev.parley.domain.scenario.dsl.Scenarios.*;
            import dev.parley.domain.scenario.Scenario;
            import dev.parley.domain.scenario.dsl.*;
            import java.util.*;
            import java.util.stream.*;
            """;

    @TempDir
    private Path folder;

    @Test
    void aClassOfAJarIsFoundByItsName() throws IOException {
        Path jar = jar("package com.acme; " + IMPORTS
                + "public class Orders { public static Scenario a() { return scenario(\"a\").says(\"a\").end(); } }");

        try (LoadedJava loaded = JavaScenarios.ofThisJdk().find("com.acme.Orders", List.of(jar))) {
            assertThat(loaded.faults()).isEmpty();
            assertThat(loaded.scenarios())
                    .singleElement()
                    .satisfies(scenario -> assertThat(scenario.place().source()).isEqualTo("com.acme.Orders"));
        }
        assertThat(JavaScenarios.ofThisJdk()
                        .find("com.acme.Others", List.of(jar))
                        .faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "com.acme.Others:1:1: there is no such class: name it with its package, and its jar with"
                                + " --class-path");
    }

    @Test
    void aClassPathThatLeadsNowhereIsRefused() throws IOException {
        Path absent = folder.resolve("absent.jar");

        assertThat(JavaScenarios.ofThisJdk().find("a.B", List.of(absent)).faults())
                .extracting(Fault::toString)
                .containsExactly(absent + ":1:1: there is no such jar or folder, and the class path names it");
    }

    @Test
    void aFileMayUseTheClassPath() throws IOException {
        Path jar =
                jar("package com.acme; public class Orders { public static String greeting() { return \"Ahoy\"; } }");
        Path file = write(
                "Uses.java",
                "class Uses { public static Scenario a() { return scenario(com.acme.Orders.greeting()).says(\"a\").end(); } }");

        try (LoadedJava loaded = JavaScenarios.ofThisJdk().load(file, List.of(jar))) {
            assertThat(loaded.scenarios()).extracting(Scenario::name).containsExactly("Ahoy");
        }
    }

    private Path write(String name, String body) throws IOException {
        return Files.writeString(folder.resolve(name), IMPORTS + body);
    }

    private Path jar(String source) throws IOException {
        Path file = Files.writeString(folder.resolve("Orders.java"), source);
        Path parley = Path.of(Scenario.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        Compiled.Classes classes = (Compiled.Classes)
                new Compilation(Optional.of(ToolProvider.getSystemJavaCompiler()), List.of(parley)).of(file);
        Files.delete(file);
        Path jar = folder.resolve("acme.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("com/acme/Orders.class"));
            out.write(classes.bytes().get("com.acme.Orders"));
        }
        return jar;
    }
}
