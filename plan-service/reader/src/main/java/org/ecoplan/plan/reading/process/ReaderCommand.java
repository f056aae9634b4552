package org.ecoplan.plan.reading.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** 启动命令: the same Java and the same classes as this process has. */
final class ReaderCommand {

    private ReaderCommand() {}

    static List<String> of(List<String> bounds, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(bounds);
        command.add("-cp");
        command.add(classPath());
        command.add(ReaderProcess.class.getName());
        command.addAll(arguments);
        return command;
    }

    /** A packaged Quarkus application is started from a jar that names few classes; the rest lies beside it. */
    private static String classPath() {
        String own = System.getProperty("java.class.path");
        Path libraries = Path.of(own).resolveSibling("lib").resolve("main");
        return Files.isDirectory(libraries) ? libraries.resolve("*").toString() : own;
    }
}
