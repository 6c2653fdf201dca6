package org.partnercenter.localrun.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a JVM remembers of a component's start; it is good for one jar and one JDK. */
record AotCache(Path file) {

    static AotCache of(Component component, Path jar) {
        var name = "%s-%s.aot".formatted(component.name(), Runtime.version());
        return new AotCache(jar.resolveSibling(name));
    }

    boolean isMissing() {
        return !Files.exists(file);
    }

    List<String> use() {
        return isMissing() ? List.of() : List.of("-XX:AOTCache=" + file);
    }

    Path draft() {
        return file.resolveSibling(file.getFileName() + ".draft");
    }
}
