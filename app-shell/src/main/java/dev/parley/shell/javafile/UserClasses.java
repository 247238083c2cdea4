package dev.parley.shell.javafile;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Loads a user's classes: those in memory, then those of the class path, below Parley's own. */
final class UserClasses extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> inMemory;

    UserClasses(List<Path> classPath) {
        this(Map.of(), classPath);
    }

    UserClasses(Map<String, byte[]> inMemory, List<Path> classPath) {
        super(classPath.stream().map(UserClasses::url).toArray(URL[]::new), UserClasses.class.getClassLoader());
        this.inMemory = inMemory;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = inMemory.get(name);
        return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("'" + entry + "' cannot stand on a class path", e);
        }
    }
}
