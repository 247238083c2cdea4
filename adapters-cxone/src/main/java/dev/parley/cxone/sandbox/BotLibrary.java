package dev.parley.cxone.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All bots by name. The user's are read at once, so that a mistake shows at the start; the others when they are needed. */
final class BotLibrary {
    static final List<String> BUILT_IN = List.of("billing-bot", "order-bot", "retouren-bot");
    private final Map<String, BotScript> own;
    private final Map<String, BotScript> builtIn = new ConcurrentHashMap<>();

    private BotLibrary(Map<String, BotScript> own) {
        this.own = own;
    }

    static BotLibrary open(Optional<Path> folder) {
        Map<String, BotScript> own = new TreeMap<>();
        for (Path script : folder.map(BotLibrary::scripts).orElse(List.of())) {
            BotScript bot = BotParser.parse(script.toString(), read(script));
            BotScript twin = own.put(bot.name(), bot);
            if (twin != null) {
                throw new BotScriptException(
                        bot.source(),
                        1,
                        "the name " + bot.name() + " is taken by " + twin.source() + ". Give another.");
            }
        }
        return new BotLibrary(Map.copyOf(own));
    }

    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(BUILT_IN);
        names.addAll(own.keySet());
        return names;
    }

    List<BotScript> all() {
        return names().stream().flatMap(name -> find(name).stream()).toList();
    }

    Optional<BotScript> find(String name) {
        return Optional.ofNullable(own.get(name))
                .or(() -> BUILT_IN.contains(name)
                        ? Optional.of(builtIn.computeIfAbsent(name, BotLibrary::readBuiltIn))
                        : Optional.empty());
    }

    private static List<Path> scripts(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SandboxException("The folder of bots " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static String read(Path script) {
        try {
            return Files.readString(script);
        } catch (CharacterCodingException e) {
            throw new BotScriptException(script.toString(), 0, "this is not UTF-8. Save the file as UTF-8.");
        } catch (IOException e) {
            throw new BotScriptException(script.toString(), 0, "it cannot be read (" + e + "). Check its permissions.");
        }
    }

    private static BotScript readBuiltIn(String name) {
        String resource = "bots/" + name + ".yaml";
        try (InputStream in = BotLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing in the jar");
            }
            return BotParser.parse("built-in:" + name + ".yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
