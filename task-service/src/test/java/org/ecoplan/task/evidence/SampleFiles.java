package org.ecoplan.task.evidence;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Files as people send them, and as attackers do. */
public final class SampleFiles {
    private SampleFiles() {}

    /** A picture of some coloured fields; the same seed gives the same one. */
    public static BufferedImage scene(int width, int height, long seed) {
        BufferedImage scene = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = scene.createGraphics();
        Random random = new Random(seed);
        brush.setPaint(new GradientPaint(0, 0, colour(random), width, height, colour(random)));
        brush.fillRect(0, 0, width, height);
        for (int i = 0; i < 12; i++) {
            brush.setColor(colour(random));
            brush.fillOval(
                    (int) (random.nextDouble() * width), (int) (random.nextDouble() * height), width / 4, height / 4);
        }
        brush.dispose();
        return scene;
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    public static byte[] png(BufferedImage picture) {
        return written(picture, "png");
    }

    public static byte[] jpeg(BufferedImage picture) {
        return jpeg(picture, 0.85f);
    }

    public static byte[] jpeg(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] written(BufferedImage picture, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The JPEG with EXIF data: when and where it was taken, and how the camera was held. */
    public static byte[] withExif(byte[] jpeg, String taken, int latitude, int longitude, int orientation) {
        byte[] tiff = tiff(taken, latitude, longitude, orientation);
        ByteBuffer segment = ByteBuffer.allocate(tiff.length + 10);
        segment.putShort((short) 0xffe1).putShort((short) (tiff.length + 8));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff);
        return joined(cut(jpeg, 0, 2), segment.array(), cut(jpeg, 2, jpeg.length));
    }

    /** Offsets within a TIFF: IFD0 at 8, Exif IFD at 50, GPS IFD at 68, values from 122. */
    private static byte[] tiff(String taken, int latitude, int longitude, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8769, 4, 1, 50);
        entry(tiff, 0x8825, 4, 1, 68);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, 122);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, 142);
        entry(tiff, 3, 2, 2, 'E');
        entry(tiff, 4, 5, 3, 166);
        tiff.putInt(0);
        tiff.put((taken + "\0").getBytes(StandardCharsets.US_ASCII));
        for (int degrees : new int[] {latitude, longitude}) {
            tiff.putInt(degrees).putInt(1).putInt(30).putInt(1).putInt(0).putInt(1);
        }
        return cut(tiff.array(), 0, tiff.position());
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A PNG of few bytes that says it has that many pixels, and holds none. */
    public static byte[] bomb(int width, int height) {
        return black(width, height, 0);
    }

    /** A whole PNG of black pixels, a thousandth of what it takes when it is unpacked. */
    public static byte[] black(int width, int height) {
        return black(width, height, height);
    }

    private static byte[] black(int width, int height, int rows) {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 2)
                .array();
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                chunk("IHDR", head),
                chunk("IDAT", deflated(new byte[3 * width + 1], rows)),
                chunk("IEND", new byte[0]));
    }

    private static byte[] deflated(byte[] row, int rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < rows; i++) {
                packed.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% " + text + "\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A ZIP archive of empty files with these names. */
    public static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook of one sheet that is that large unpacked and a thousandth of it packed. */
    public static byte[] workbookThatUnpacksTo(int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                for (int i = 0; i < megabytes && name.endsWith("sheet1.xml"); i++) {
                    zip.write(new byte[1_048_576]);
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] docx() {
        return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    public static byte[] cut(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }
}
