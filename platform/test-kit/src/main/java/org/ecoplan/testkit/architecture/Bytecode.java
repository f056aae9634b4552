package org.ecoplan.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What the rules ask of the code of a method and its lambdas, below what imports and calls tell. */
final class Bytecode {
    private static final String UNI = "Lio/smallrye/mutiny/Uni;";

    private Bytecode() {}

    static List<MethodNode> methodsOf(JavaClass type) {
        ClassNode node = new ClassNode();
        try (InputStream code = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            new ClassReader(code).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return node.methods;
    }

    static boolean answersUni(MethodNode method) {
        return method.desc.endsWith(")" + UNI);
    }

    /** {@code uni = uni.flatMap(…)} in a loop: a variable is read, then given the Uni that a call answered. */
    static boolean foldsUniInALoop(MethodNode method) {
        InsnList code = method.instructions;
        for (AbstractInsnNode each : code) {
            if (each instanceof JumpInsnNode jump && code.indexOf(jump.label) < code.indexOf(jump)) {
                if (foldsUni(code, code.indexOf(jump.label), code.indexOf(jump))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean foldsUni(InsnList code, int from, int to) {
        Set<Integer> read = new HashSet<>();
        for (int i = from; i < to; i++) {
            if (code.get(i) instanceof VarInsnNode variable) {
                if (variable.getOpcode() == Opcodes.ALOAD) {
                    read.add(variable.var);
                } else if (variable.getOpcode() == Opcodes.ASTORE
                        && read.contains(variable.var)
                        && answersUni(variable.getPrevious())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean answersUni(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call && call.desc.endsWith(")" + UNI);
    }

    /** {@code stream.reduce(uni, (soFar, row) -> soFar.flatMap(…), …)}. */
    static boolean reducesToUni(MethodNode method) {
        boolean reduces = false;
        boolean combinesUnis = false;
        for (AbstractInsnNode each : method.instructions) {
            reduces |= each instanceof MethodInsnNode call
                    && call.owner.equals("java/util/stream/Stream")
                    && call.name.equals("reduce");
            combinesUnis |= each instanceof InvokeDynamicInsnNode lambda
                    && lambda.bsmArgs.length > 2
                    && lambda.bsmArgs[2] instanceof Type shape
                    && shape.getDescriptor().startsWith("(" + UNI)
                    && shape.getDescriptor().endsWith(")" + UNI);
        }
        return reduces && combinesUnis;
    }

    /** A method that answers a Uni and calls itself, by itself or in one of its lambdas. */
    static boolean callsItself(MethodNode method, String owner, List<MethodNode> ofTheClass) {
        return answersUni(method)
                && withItsLambdas(method, owner, ofTheClass).stream().anyMatch(each -> calls(each, owner, method));
    }

    /** Those that are made in it, or in one of them; a lambda of an overload has the same name and is not meant. */
    private static Set<MethodNode> withItsLambdas(MethodNode method, String owner, List<MethodNode> ofTheClass) {
        Set<MethodNode> found = new LinkedHashSet<>(List.of(method));
        Deque<MethodNode> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (AbstractInsnNode each : open.remove().instructions) {
                if (each instanceof InvokeDynamicInsnNode made) {
                    ofTheClass.stream()
                            .filter(lambda -> lambda.name.startsWith("lambda$") && refersTo(made, owner, lambda))
                            .filter(found::add)
                            .forEach(open::add);
                }
            }
        }
        return found;
    }

    private static boolean calls(MethodNode from, String owner, MethodNode to) {
        for (AbstractInsnNode each : from.instructions) {
            if (each instanceof MethodInsnNode call
                    && call.owner.equals(owner)
                    && call.name.equals(to.name)
                    && call.desc.equals(to.desc)) {
                return true;
            }
            if (each instanceof InvokeDynamicInsnNode lambda && refersTo(lambda, owner, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean refersTo(InvokeDynamicInsnNode lambda, String owner, MethodNode to) {
        for (Object argument : lambda.bsmArgs) {
            if (argument instanceof Handle handle
                    && handle.getOwner().equals(owner)
                    && handle.getName().equals(to.name)
                    && handle.getDesc().equals(to.desc)) {
                return true;
            }
        }
        return false;
    }
}
