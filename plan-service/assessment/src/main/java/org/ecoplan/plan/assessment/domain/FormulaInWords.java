package org.ecoplan.plan.assessment.domain;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A formula in plain Chinese (计分办法), with the titles of its figures in the place of their codes. */
final class FormulaInWords {
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("+", "+"),
            Map.entry("-", "-"),
            Map.entry("*", "×"),
            Map.entry("/", "÷"),
            Map.entry("==", "等于"),
            Map.entry("!=", "不等于"),
            Map.entry("<", "小于"),
            Map.entry("<=", "不大于"),
            Map.entry(">", "大于"),
            Map.entry(">=", "不小于"),
            Map.entry("&&", "且"),
            Map.entry("||", "或"));

    /** What binds more strongly has the greater number; a function is a phrase, which binds least. */
    private static final Map<String, Integer> BINDING = Map.ofEntries(
            Map.entry("||", 1),
            Map.entry("&&", 2),
            Map.entry("==", 3),
            Map.entry("!=", 3),
            Map.entry("<", 4),
            Map.entry("<=", 4),
            Map.entry(">", 4),
            Map.entry(">=", 4),
            Map.entry("+", 5),
            Map.entry("-", 5),
            Map.entry("*", 6),
            Map.entry("/", 6));

    private static final int PHRASE = 0;
    private static final int STRONGEST = 7;

    private final Map<String, String> titles;

    private FormulaInWords(Map<String, String> titles) {
        this.titles = titles;
    }

    /** As deep as the formula, whose parts are bounded. */
    static String of(ASTNode formula, Map<String, String> titles) {
        return new FormulaInWords(titles).words(formula);
    }

    private String words(ASTNode node) {
        List<ASTNode> parts = node.getParameters();
        Token token = node.getToken();
        return switch (token.getType()) {
            case VARIABLE_OR_CONSTANT ->
                Formula.POINTS.equals(token.getValue())
                        ? "分值"
                        : "「" + titles.getOrDefault(token.getValue(), token.getValue()) + "」";
            case INFIX_OPERATOR -> infix(token.getValue(), parts.get(0), parts.get(1));
            case PREFIX_OPERATOR -> ("!".equals(token.getValue()) ? "不符合" : "负") + within(parts.get(0), STRONGEST);
            case FUNCTION -> function(token.getValue(), parts);
            default -> token.getValue();
        };
    }

    private String infix(String sign, ASTNode left, ASTNode right) {
        int binding = BINDING.getOrDefault(sign, PHRASE);
        boolean inOrder = "-".equals(sign) || "/".equals(sign);
        return within(left, binding) + SIGNS.getOrDefault(sign, sign) + within(right, inOrder ? binding + 1 : binding);
    }

    private String function(String name, List<ASTNode> parts) {
        return switch (name) {
            case "IF" -> condition(parts);
            case "MAX" -> all(parts) + (parts.size() == 2 ? "中较大者" : "中最大者");
            case "MIN" -> all(parts) + (parts.size() == 2 ? "中较小者" : "中最小者");
            default -> within(parts.get(0), STRONGEST) + "的绝对值";
        };
    }

    /** What follows from a condition ends before the next one begins. */
    private String condition(List<ASTNode> parts) {
        String then = isCondition(parts.get(1)) ? "（" + words(parts.get(1)) + "）" : words(parts.get(1));
        String otherwise = words(parts.get(2));
        return words(parts.get(0)) + "的，为" + then + "；否则" + (isCondition(parts.get(2)) ? "，" : "为") + otherwise;
    }

    private static boolean isCondition(ASTNode node) {
        return node.getToken().getType() == Token.TokenType.FUNCTION
                && "IF".equals(node.getToken().getValue());
    }

    private String all(List<ASTNode> parts) {
        return parts.stream()
                .map(part -> within(part, PHRASE + 1))
                .collect(Collectors.joining(parts.size() == 2 ? "与" : "、"));
    }

    /** In brackets where it binds more loosely than what stands around it. */
    private String within(ASTNode node, int around) {
        return binding(node) < around ? "（" + words(node) + "）" : words(node);
    }

    private static int binding(ASTNode node) {
        return switch (node.getToken().getType()) {
            case INFIX_OPERATOR -> BINDING.getOrDefault(node.getToken().getValue(), PHRASE);
            case FUNCTION -> PHRASE;
            default -> STRONGEST;
        };
    }
}
