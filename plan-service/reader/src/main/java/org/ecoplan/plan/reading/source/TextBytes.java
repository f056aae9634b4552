package org.ecoplan.plan.reading.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * 文字编码: decodes the bytes of a text. A byte order mark decides; without one strict UTF-8 is tried
 * first, then strict GB18030 (which also covers GBK and GB2312): Chinese GB text is never valid UTF-8.
 */
final class TextBytes {
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Mark> MARKS = List.of(
            new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
            new Mark(GB18030, 0x84, 0x31, 0x95, 0x33),
            new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
            new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF));
    private static final int STRANGE_SHARE = 50;

    private TextBytes() {}

    static String decode(byte[] content) {
        for (Mark mark : MARKS) {
            if (mark.opens(content)) {
                return readable(decodeAs(mark.charset, Arrays.copyOfRange(content, mark.bytes.length, content.length)));
            }
        }
        Decoded utf8 = decodeAs(StandardCharsets.UTF_8, content);
        if (utf8.complete()) {
            return readable(utf8);
        }
        Decoded chinese = decodeAs(GB18030, content);
        boolean nearlyUtf8 = !chinese.complete() && utf8.bytes() > chinese.bytes();
        return readable(nearlyUtf8 ? utf8 : chinese);
    }

    private static String readable(Decoded decoded) {
        if (!decoded.complete()) {
            throw ReadingStopped.because(RefusalReason.UNKNOWN_ENCODING, "第 " + decoded.bytes() + " 字节");
        }
        rejectBinary(decoded.text());
        return decoded.text().toString();
    }

    private static Decoded decodeAs(Charset charset, byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(content.length + 1);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        return new Decoded(out.flip(), in.position(), result.isUnderflow());
    }

    /** Binary data can happen to decode: it then holds control characters or code points nobody assigned. */
    private static void rejectBinary(CharBuffer text) {
        int strange = 0;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each < ' ' && each != '\t' && each != '\n' && each != '\r' && each != '\f' && each != 0x0B) {
                throw ReadingStopped.because(RefusalReason.NOT_TEXT, "第 " + (at + 1) + " 个字符为控制字符");
            }
            int type = Character.getType(each);
            if (type == Character.UNASSIGNED || type == Character.PRIVATE_USE) {
                strange++;
            }
        }
        if (strange * (long) STRANGE_SHARE > text.length()) {
            throw ReadingStopped.because(RefusalReason.NOT_TEXT, "有 " + strange + " 个无法识别的字符");
        }
    }

    private record Decoded(CharBuffer text, int bytes, boolean complete) {}

    private static final class Mark {
        private final Charset charset;
        private final int[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        boolean opens(byte[] content) {
            if (content.length < bytes.length) {
                return false;
            }
            for (int at = 0; at < bytes.length; at++) {
                if ((content[at] & 0xFF) != bytes[at]) {
                    return false;
                }
            }
            return true;
        }
    }
}
