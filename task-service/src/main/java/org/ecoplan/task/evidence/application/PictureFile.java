package org.ecoplan.task.evidence.application;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.evidence.domain.EvidenceLimits;
import org.ecoplan.task.evidence.domain.EvidenceType;
import org.ecoplan.task.evidence.domain.Picture;
import org.ecoplan.task.evidence.domain.PictureHash;
import org.jspecify.annotations.Nullable;

/**
 * A picture in a file. Its size is told from its head before anything is unpacked; unpacked it is only in small, by the
 * reader leaving out rows and columns on its way.
 */
final class PictureFile {
    private static final int THUMBNAIL_SIDE = 320;

    /** A progressive JPEG is held as a whole while it is read: six bytes a pixel outside of the heap. */
    private static final long MOST_PIXELS_HELD = 16_000_000;

    static {
        System.setProperty(
                "java.awt.headless", "true"); // pictures are drawn in memory, whatever screen the machine has
    }

    private PictureFile() {}

    /** @param thumbnail a small JPEG, absent when the picture cannot be shown */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Read(Picture picture, byte @Nullable [] thumbnail) {}

    static Outcome<Read> read(Path file, EvidenceType type) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type == EvidenceType.JPEG ? "jpeg" : "png")
                .next();
        try (FileImageInputStream content = new FileImageInputStream(file.toFile())) {
            JpegHead head = type == EvidenceType.JPEG ? JpegHead.read(file) : JpegHead.NONE;
            reader.setInput(content, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            Optional<Refusal> tooLarge = EvidenceLimits.refusalOfPixels(width, height);
            return tooLarge.isPresent()
                    ? Outcome.refused(tooLarge.get())
                    : Outcome.done(read(reader, width, height, head));
        } catch (IOException | RuntimeException broken) { // what readers of pictures throw at junk is of every kind
            return Outcome.refused(Refusal.invalid("EVIDENCE_BROKEN", "图片不完整或已损坏", "/content"));
        } finally {
            reader.dispose();
        }
    }

    private static Read read(ImageReader reader, int width, int height, JpegHead head) {
        BufferedImage small =
                head.isProgressive() && (long) width * height > MOST_PIXELS_HELD ? null : small(reader, width, height);
        Long likeness = small == null ? null : likeness(small);
        Picture picture = new Picture(width, height, head.takenAt(), head.takenPlace(), likeness);
        return new Read(picture, small == null ? null : jpeg(head.upright(small)));
    }

    /** The picture with no side longer than a thumbnail's; {@code null} when its pixels are of a kind that Java cannot show. */
    private static @Nullable BufferedImage small(ImageReader reader, int width, int height) {
        int longest = Math.max(width, height);
        ImageReadParam everyFew = reader.getDefaultReadParam();
        int step = Math.max(1, longest / (2 * THUMBNAIL_SIDE));
        everyFew.setSourceSubsampling(step, step, 0, 0);
        try {
            BufferedImage rough = reader.read(0, everyFew);
            double scale = Math.min(1, THUMBNAIL_SIDE / (double) Math.max(rough.getWidth(), rough.getHeight()));
            return scaled(
                    rough,
                    (int) Math.max(1, Math.round(rough.getWidth() * scale)),
                    (int) Math.max(1, Math.round(rough.getHeight() * scale)),
                    BufferedImage.TYPE_INT_RGB);
        } catch (IOException | RuntimeException notShown) {
            return null;
        }
    }

    private static BufferedImage scaled(BufferedImage from, int width, int height, int type) {
        BufferedImage to = new BufferedImage(width, height, type);
        Graphics2D brush = to.createGraphics();
        try {
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            brush.drawImage(from, 0, 0, width, height, null);
        } finally {
            brush.dispose();
        }
        return to;
    }

    /** Absent for a picture that is the same everywhere: it would look like every other one of its kind. */
    private static @Nullable Long likeness(BufferedImage picture) {
        long hash = PictureHash.of(greyOf(picture));
        return hash == 0 ? null : hash;
    }

    /** Mean brightness of each of the fields into which the hash divides a picture. */
    private static int[] greyOf(BufferedImage picture) {
        int[] grey = new int[PictureHash.COLUMNS * PictureHash.ROWS];
        for (int field = 0; field < grey.length; field++) {
            int column = field % PictureHash.COLUMNS;
            int row = field / PictureHash.COLUMNS;
            int left = column * picture.getWidth() / PictureHash.COLUMNS;
            int top = row * picture.getHeight() / PictureHash.ROWS;
            int right = Math.max(left + 1, (column + 1) * picture.getWidth() / PictureHash.COLUMNS);
            int bottom = Math.max(top + 1, (row + 1) * picture.getHeight() / PictureHash.ROWS);
            grey[field] = meanOf(picture, left, top, right, bottom);
        }
        return grey;
    }

    private static int meanOf(BufferedImage picture, int left, int top, int right, int bottom) {
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = picture.getRGB(x, y);
                sum += (rgb >> 16 & 0xff) * 299L + (rgb >> 8 & 0xff) * 587L + (rgb & 0xff) * 114L; // ITU-R BT.601
            }
        }
        return (int) (sum / (1_000L * (right - left) * (bottom - top)));
    }

    private static byte @Nullable [] jpeg(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            return ImageIO.write(picture, "jpeg", bytes) ? bytes.toByteArray() : null;
        } catch (IOException impossible) {
            return null;
        }
    }
}
