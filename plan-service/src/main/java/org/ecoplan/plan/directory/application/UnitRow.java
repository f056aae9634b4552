package org.ecoplan.plan.directory.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.directory.Post;
import org.ecoplan.directory.UnitKind;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.table.Column;
import org.ecoplan.kit.table.Columns;
import org.ecoplan.kit.table.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * A unit with the holders of its posts as a row of a table says it (单位表).
 *
 * @param holders names of those who hold posts
 * @param holdersFrom since when; absent for today
 */
record UnitRow(
        UnitEntry entry,
        Map<Post, String> holders,
        @Nullable LocalDate holdersFrom) {
    static final Columns COLUMNS = Columns.of(
            Column.required("code", "代码"),
            Column.required("name", "名称"),
            Column.required("kind", "类别"),
            Column.required("parentCode", "上级单位代码"),
            Column.optional("aliases", "别名"),
            Column.optional("regionCode", "行政区划代码"),
            Column.optional("members", "所含单位代码"),
            Column.optional("validFrom", "成立日期"),
            Column.optional("validTo", "撤销日期"),
            Column.optional("successorCode", "继任单位代码"),
            Column.optional("liaison", "联络员"),
            Column.optional("supervisingLeader", "分管领导"),
            Column.optional("unitHead", "主要负责人"),
            Column.optional("holdersFrom", "任职起始日"));

    private static final Map<String, UnitKind> KINDS = Map.of(
            "人民政府", UnitKind.GOVERNMENT,
            "政府", UnitKind.GOVERNMENT,
            "部门", UnitKind.DEPARTMENT,
            "功能区", UnitKind.FUNCTIONAL_ZONE,
            "办事机构", UnitKind.OFFICE,
            "统称", UnitKind.GROUP);
    private static final Map<String, Post> POSTS =
            Map.of("liaison", Post.LIAISON, "supervisingLeader", Post.SUPERVISING_LEADER, "unitHead", Post.UNIT_HEAD);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_PERSON = 100;

    /** The row, or what of it cannot be read. */
    static Outcome<UnitRow> read(TableRow row) {
        Optional<UnitKind> kind = kind(row.get("kind"));
        if (kind.isEmpty()) {
            return refused(
                    "BAD_UNIT_KIND",
                    "类别应为人民政府(GOVERNMENT)、部门(DEPARTMENT)、功能区(FUNCTIONAL_ZONE)、办事机构(OFFICE)或统称(GROUP)",
                    "/kind");
        }
        for (String dated : List.of("validFrom", "validTo", "holdersFrom")) {
            if (!row.get(dated).isEmpty() && date(row.get(dated)) == null) {
                return refused("BAD_DATE", "日期应为 2027-01-01 的形式", "/" + dated);
            }
        }
        Map<Post, String> holders = new EnumMap<>(Post.class);
        for (Map.Entry<String, Post> post : POSTS.entrySet()) {
            String name = row.get(post.getKey());
            if (name.length() > LONGEST_PERSON || name.chars().anyMatch(Character::isISOControl)) {
                return refused("BAD_HOLDER_NAME", "姓名不超过 100 字,不含控制字符", "/" + post.getKey());
            }
            if (!name.isEmpty()) {
                holders.put(post.getValue(), name);
            }
        }
        return Outcome.done(new UnitRow(entry(row, kind.get()), holders, date(row.get("holdersFrom"))));
    }

    private static UnitEntry entry(TableRow row, UnitKind kind) {
        return new UnitEntry(
                row.get("code"),
                row.get("name"),
                list(row.get("aliases")),
                kind,
                orNull(row.get("parentCode")),
                orNull(row.get("regionCode")),
                list(row.get("members")),
                date(row.get("validFrom")),
                date(row.get("validTo")),
                orNull(row.get("successorCode")));
    }

    private static Optional<UnitKind> kind(String text) {
        UnitKind named = KINDS.get(text);
        return named != null
                ? Optional.of(named)
                : Arrays.stream(UnitKind.values())
                        .filter(kind -> kind.name().equals(text))
                        .findFirst();
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split("[、;;|\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static @Nullable LocalDate date(String cell) {
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell.replace('/', '-'), DATE);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static Outcome<UnitRow> refused(String code, String title, String field) {
        return Outcome.refused(Refusal.invalid(code, title, field));
    }
}
