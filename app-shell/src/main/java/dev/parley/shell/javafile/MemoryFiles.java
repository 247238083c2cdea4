package dev.parley.shell.javafile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/** The compiler's files: sources from the disk, classes in memory. Serves one compilation on one thread. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final List<JavaFileObject> source = new ArrayList<>();
    private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();
    private final List<String> ofFile = new ArrayList<>();

    /** @param file the one that is compiled */
    MemoryFiles(StandardJavaFileManager files, Path file) {
        super(files);
        files.getJavaFileObjects(file).forEach(source::add);
    }

    List<JavaFileObject> source() {
        return source;
    }

    Compiled.Classes classes() {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        written.forEach((name, out) -> bytes.put(name, out.toByteArray()));
        return new Compiled.Classes(bytes, ofFile);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, Kind kind, @Nullable FileObject sibling) {
        if (sibling != null && sibling.toUri().equals(source.getFirst().toUri())) {
            ofFile.add(className);
        }
        return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind) {
            @Override
            public OutputStream openOutputStream() {
                var out = new ByteArrayOutputStream();
                written.put(className, out);
                return out;
            }
        };
    }
}
