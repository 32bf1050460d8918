package org.mingda.lint;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.Introspector;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the compiled classes offer to the models. */
record Code(JavaClasses classes) {

    static Code ofTheProduct() {
        return new Code(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.mingda"));
    }

    Map<String, Class<?>> beans() {
        return classes.stream().filter(JavaClass::isTopLevelClass).filter(type -> type.isMetaAnnotatedWith(Component.class))
                .collect(Collectors.toMap(Code::beanName, JavaClass::reflect));
    }

    /** {@code ReviewOutcome.SENT_BACK} is written {@code reviewOutcome == 'sent-back'}. */
    Map<String, Set<String>> outcomes() {
        return in("org.mingda.request").filter(JavaClass::isEnum)
                .collect(Collectors.toMap(type -> Introspector.decapitalize(type.getSimpleName()), Code::values));
    }

    Set<String> constants() {
        return in("org.mingda.process").filter(type -> type.getSimpleName().equals("Names"))
                .flatMap(type -> Arrays.stream(type.reflect().getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .flatMap(Code::texts).collect(Collectors.toSet());
    }

    private Stream<JavaClass> in(String packageName) {
        return classes.stream().filter(type -> type.getPackageName().equals(packageName))
                .filter(JavaClass::isTopLevelClass);
    }

    static Set<String> values(JavaClass type) {
        return Arrays.stream(type.reflect().getEnumConstants()).map(value -> kebab(((Enum<?>) value).name()))
                .collect(Collectors.toSet());
    }

    private static String kebab(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String beanName(JavaClass type) {
        return type.tryGetAnnotationOfType(Component.class).map(Component::value).filter(name -> !name.isEmpty())
                .orElse(Introspector.decapitalize(type.getSimpleName()));
    }

    private static Stream<String> texts(Field constant) {
        try {
            constant.setAccessible(true);
            return constant.get(null) instanceof Collection<?> several
                    ? several.stream().map(String::valueOf) : Stream.of(String.valueOf(constant.get(null)));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
