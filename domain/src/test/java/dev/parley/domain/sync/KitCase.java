package dev.parley.domain.sync;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which of the fifty cases of the desk kit a test is about; {@code KitCasesTest} finds the one that nothing is about. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface KitCase {
    /** Its number. */
    int[] value();
}
