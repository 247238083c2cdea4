package dev.parley.shell.javafile;

import dev.parley.domain.scenario.Scenario;
import dev.parley.shell.scenariofile.Fault;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A field or a method that gives scenarios.
 *
 * @param words what it is called in a complaint
 * @param value asks it
 */
record Member(String words, Value value) {

    /** Asks a member for its value. */
    interface Value {
        @Nullable
        Object get() throws ReflectiveOperationException;
    }

    /** Those of a class, in the order of their names. */
    static List<Member> of(Class<?> type) {
        Stream<Member> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> isOpen(field.getModifiers()) && givesScenarios(field.getGenericType()))
                .sorted(Comparator.comparing(Field::getName))
                .map(field -> new Member(
                        "the field " + field.getName(), () -> opened(field).get(null)));
        Stream<Member> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> isOpen(method.getModifiers())
                        && method.getParameterCount() == 0
                        && givesScenarios(method.getGenericReturnType()))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> new Member(
                        "the method " + method.getName() + "()",
                        () -> opened(method).invoke(null)));
        return Stream.concat(fields, methods).toList();
    }

    List<Scenario> scenarios(String file, String source, List<Fault> faults) {
        try {
            return all(value.get()).toList();
        } catch (NoScenario e) {
            faults.add(Faulty.at(file, 1, 1, words + " gives " + e.getMessage() + ", which is no scenario"));
            return List.of();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            faults.add(Faulty.thrown(file, source, words, e));
            return List.of();
        }
    }

    private Stream<Scenario> all(@Nullable Object found) {
        return switch (found) {
            case Scenario scenario -> Stream.of(scenario);
            case Object[] array -> Arrays.stream(array).flatMap(this::all);
            case Iterable<?> several ->
                StreamSupport.stream(several.spliterator(), false).flatMap(this::all);
            case Stream<?> stream -> stream.flatMap(this::all);
            case null, default -> throw new NoScenario(found);
        };
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) && Modifier.isStatic(modifiers);
    }

    private static boolean givesScenarios(Type type) {
        if (type instanceof Class<?> plain) {
            return plain == Scenario.class || plain == Scenario[].class;
        }
        return type instanceof ParameterizedType several
                && several.getRawType() instanceof Class<?> raw
                && (Iterable.class.isAssignableFrom(raw) || BaseStream.class.isAssignableFrom(raw))
                && Arrays.stream(several.getActualTypeArguments()).anyMatch(Member::isScenario);
    }

    private static boolean isScenario(Type type) {
        return type == Scenario.class
                || (type instanceof WildcardType some
                        && Arrays.asList(some.getUpperBounds()).contains(Scenario.class));
    }

    private static <T extends AccessibleObject> T opened(T member) {
        member.setAccessible(true);
        return member;
    }

    /** Something else than a scenario was given. */
    private static final class NoScenario extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoScenario(@Nullable Object given) {
            super(String.valueOf(given));
        }
    }
}
