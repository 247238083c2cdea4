package dev.parley.shell.desk;

/**
 * All that a desk in a jar sees of Parley: the domain, and nothing of the libraries that Parley uses itself. So a jar may
 * bring any version of any library, and goes on working when Parley changes one of its own.
 */
final class DeskParent extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final ClassLoader parley;

    DeskParent(ClassLoader parley) {
        super("parley-domain", ClassLoader.getPlatformClassLoader());
        this.parley = parley;
    }

    /** Asked for what the platform does not have. */
    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith("dev.parley.domain.") || name.startsWith("org.jspecify.annotations.")) {
            return parley.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
