package org.ecoplan.task.evidence.application;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.task.evidence.domain.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the pixels of a JPEG: whether it is progressive, and its EXIF data (CIPA DC-008), of which one
 * segment of at most 64 kB is read however many there are.
 */
final class JpegHead {
    static final JpegHead NONE = new JpegHead(false, new Metadata());

    private static final int MOST_SEGMENTS = 500;
    private static final int EXIF_SEGMENT = 0xe1;
    private static final int PROGRESSIVE = 0xc2;
    private static final int PIXELS_BEGIN = 0xda;

    private final boolean progressive;
    private final Metadata exif;

    private JpegHead(boolean progressive, Metadata exif) {
        this.progressive = progressive;
        this.exif = exif;
    }

    /** @throws IOException when the file ends within its head */
    static JpegHead read(Path file) throws IOException {
        boolean progressive = false;
        Metadata exif = new Metadata();
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(2);
            for (int segment = 0; segment < MOST_SEGMENTS; segment++) {
                int marker = marker(content);
                if (marker == PIXELS_BEGIN) {
                    break;
                }
                long next = content.getFilePointer() + content.readUnsignedShort();
                progressive |= marker == PROGRESSIVE;
                if (marker == EXIF_SEGMENT && exif.getDirectoryCount() == 0) {
                    byte[] bytes = new byte[(int) (next - content.getFilePointer())];
                    content.readFully(bytes);
                    if (ExifReader.startsWithJpegExifPreamble(bytes)) {
                        new ExifReader()
                                .extract(new ByteArrayReader(bytes), exif, ExifReader.JPEG_SEGMENT_PREAMBLE.length());
                    }
                }
                content.seek(next);
            }
        }
        return new JpegHead(progressive, exif);
    }

    private static int marker(RandomAccessFile content) throws IOException {
        int marker = content.readUnsignedByte();
        while (marker == 0xff) {
            marker = content.readUnsignedByte();
        }
        return marker;
    }

    boolean isProgressive() {
        return progressive;
    }

    /** When it was taken; a time without a zone is Beijing time. */
    @Nullable
    Instant takenAt() {
        ExifSubIFDDirectory taken = exif.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        Date date = taken == null ? null : taken.getDateOriginal(TimeZone.getTimeZone(ChinaTime.ZONE));
        return date == null ? null : date.toInstant();
    }

    @Nullable
    GeoPoint takenPlace() {
        GpsDirectory gps = exif.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation place = gps == null ? null : gps.getGeoLocation();
        if (place == null || place.isZero()) {
            return null;
        }
        GeoPoint point = new GeoPoint(place.getLatitude(), place.getLongitude());
        return point.isOnEarth() ? point : null;
    }

    /** The picture as it is to be looked at: cameras store it as it lay on the sensor and note how they were held. */
    BufferedImage upright(BufferedImage picture) {
        ExifIFD0Directory camera = exif.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer orientation = camera == null ? null : camera.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        int quarters = orientation == null
                ? 0
                : switch (orientation) {
                    case 6 -> 1;
                    case 3 -> 2;
                    case 8 -> 3;
                    default -> 0;
                };
        return quarters == 0 ? picture : turned(picture, quarters);
    }

    private static BufferedImage turned(BufferedImage picture, int quarters) {
        boolean lies = quarters % 2 == 1;
        int width = lies ? picture.getHeight() : picture.getWidth();
        int height = lies ? picture.getWidth() : picture.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        Graphics2D brush = turned.createGraphics();
        try {
            brush.drawImage(picture, turn, null);
        } finally {
            brush.dispose();
        }
        return turned;
    }
}
