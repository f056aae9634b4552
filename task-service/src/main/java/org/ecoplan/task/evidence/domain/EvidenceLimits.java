package org.ecoplan.task.evidence.domain;

import java.util.Optional;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * How much is taken as evidence.
 *
 * @param bytes of one file
 * @param aDuty files of one duty
 * @param open uploads of one unit that are not finished
 */
public record EvidenceLimits(long bytes, int aDuty, int open) {
    /** Pixels of a picture: a photo of a good phone; what claims more would take hundreds of megabytes when unpacked. */
    public static final long MOST_PIXELS = 50_000_000;

    /** Bytes of all that a package holds, unpacked: ten times of what a long report with its pictures has. */
    public static final long MOST_UNPACKED = 256L * 1024 * 1024;

    /** Times that an entry of a package is larger than packed; the readers of office documents refuse more. */
    private static final int MOST_RATIO = 100;

    /** Bytes of an entry below which its ratio says nothing. */
    private static final long SMALL_ENTRY = 1024L * 1024;

    private static final int LONGEST_SIDE = 20_000;

    /** Why an upload is not begun. */
    public Optional<Refusal> refusal(long length, int keptOfTheDuty, int openOfTheUnit) {
        if (length < 1) {
            return Optional.of(Refusal.invalid("EVIDENCE_EMPTY", "文件不能为空", "/Upload-Length"));
        }
        if (length > bytes) {
            return Optional.of(Refusal.invalid(
                    "EVIDENCE_TOO_LARGE", "单个文件最大 %d MB".formatted(bytes / 1_048_576), "/Upload-Length"));
        }
        if (keptOfTheDuty >= aDuty) {
            return Optional.of(Refusal.conflict("EVIDENCE_LIMIT_REACHED", "该事项的佐证材料已达 %d 份".formatted(aDuty)));
        }
        if (openOfTheUnit >= open) {
            return Optional.of(Refusal.conflict("TOO_MANY_UPLOADS", "本单位有 %d 个上传未完成,请先完成或取消".formatted(openOfTheUnit)));
        }
        return Optional.empty();
    }

    /**
     * Why a package is not unpacked further: it was made to fill the memory of whoever opens it (压缩炸弹).
     *
     * @param packed bytes of an entry as the directory says
     * @param unpacked bytes of the entry that have come out so far
     * @param all bytes of all entries that have come out so far
     */
    public static Optional<Refusal> refusalOfUnpacked(long packed, long unpacked, long all) {
        boolean tooMuch = all > MOST_UNPACKED || unpacked > SMALL_ENTRY && unpacked > MOST_RATIO * Math.max(packed, 1);
        return tooMuch
                ? Optional.of(Refusal.invalid(
                        "EVIDENCE_UNPACKS_TOO_LARGE",
                        "文件解压后超过 %d MB 或压缩比异常,不予接收".formatted(MOST_UNPACKED / 1_048_576),
                        "/content"))
                : Optional.empty();
    }

    /** Why a picture of that size is not unpacked, told from its head alone. */
    public static Optional<Refusal> refusalOfPixels(int width, int height) {
        boolean tooMany = (long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE;
        return tooMany
                ? Optional.of(
                        Refusal.invalid("PICTURE_TOO_LARGE", "图片最大 %d 万像素".formatted(MOST_PIXELS / 10_000), "/content"))
                : Optional.empty();
    }
}
