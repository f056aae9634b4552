package org.ecoplan.task.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.evidence.domain.Stated.Deviation;
import org.junit.jupiter.api.Test;

class EvidenceRulesTest {
    private static final GeoPoint SUIZHOU = new GeoPoint(31.69, 113.38);
    private static final GeoPoint WUHAN = new GeoPoint(30.59, 114.30);

    @Test
    void aNameLosesWhatDeceivesAndNothingElse() {
        assertThat(nameOf("府澴河 3 号口 (整改后).jpg")).isEqualTo("府澴河 3 号口 (整改后).jpg");
        assertThat(nameOf("  ..a.jpg. ")).isEqualTo("a.jpg");
        assertThat(nameOf("a\u202egpj.exe")).isEqualTo("agpj.exe");
        assertThat(nameOf("e\u0301.pdf")).isEqualTo("\u00e9.pdf");
        assertThat(nameOf("a:b?.pdf")).isEqualTo("a_b_.pdf");
    }

    @Test
    void aPathIsNoName() {
        assertThat(nameOf("../../etc/passwd.jpg")).isEqualTo("BAD_FILE_NAME");
        assertThat(nameOf("C:\\fakepath\\a.jpg")).isEqualTo("BAD_FILE_NAME");
        assertThat(nameOf("a\0.jpg")).isEqualTo("BAD_FILE_NAME");
        assertThat(nameOf("a\r\nSet-Cookie: x.jpg")).isEqualTo("BAD_FILE_NAME");
        assertThat(nameOf(" ... ")).isEqualTo("BAD_FILE_NAME");
        assertThat(nameOf("长".repeat(121))).isEqualTo("BAD_FILE_NAME");
    }

    @Test
    void whatIsTakenHasLimits() {
        EvidenceLimits limits = new EvidenceLimits(50 << 20, 500, 50);
        assertThat(limits.refusal(50 << 20, 499, 49)).isEmpty();
        assertThat(limits.refusal(0, 0, 0)).map(Refusal::code).contains("EVIDENCE_EMPTY");
        assertThat(limits.refusal((50 << 20) + 1, 0, 0)).map(Refusal::code).contains("EVIDENCE_TOO_LARGE");
        assertThat(limits.refusal(1, 500, 0)).map(Refusal::code).contains("EVIDENCE_LIMIT_REACHED");
        assertThat(limits.refusal(1, 0, 50)).map(Refusal::code).contains("TOO_MANY_UPLOADS");
    }

    @Test
    void aPictureHasLimitsToo() {
        assertThat(EvidenceLimits.refusalOfPixels(8160, 6120)).isEmpty();
        assertThat(EvidenceLimits.refusalOfPixels(10_000, 5_001))
                .map(Refusal::code)
                .contains("PICTURE_TOO_LARGE");
        assertThat(EvidenceLimits.refusalOfPixels(20_001, 1)).map(Refusal::code).contains("PICTURE_TOO_LARGE");
        assertThat(EvidenceLimits.refusalOfPixels(Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isPresent();
    }

    @Test
    void metresAreThoseOfTheGreatCircle() {
        assertThat(SUIZHOU.metresTo(SUIZHOU)).isZero();
        assertThat(new GeoPoint(0, 0).metresTo(new GeoPoint(0, 1))).isEqualTo(111_195);
        assertThat(SUIZHOU.metresTo(WUHAN)).isEqualTo(WUHAN.metresTo(SUIZHOU)).isBetween(145_000L, 155_000L);
    }

    @Test
    void aPictureIsHeldAgainstWhatIsStatedInDaysOfShanghai() {
        Stated stated = new Stated(LocalDate.of(2024, 10, 8), SUIZHOU);
        Instant lateOnTheSixth = Instant.parse("2024-10-06T15:59:00Z");
        assertThat(stated.from(new Picture(1, 1, lateOnTheSixth, SUIZHOU, null)))
                .isEqualTo(new Deviation(-2L, 0L));
        assertThat(stated.from(new Picture(1, 1, lateOnTheSixth.plusSeconds(60), null, null)))
                .isEqualTo(new Deviation(-1L, null));
        assertThat(stated.from(null)).isEqualTo(new Deviation(null, null));
        assertThat(new Stated(null, null).from(new Picture(1, 1, lateOnTheSixth, SUIZHOU, null)))
                .isEqualTo(new Deviation(null, null));
    }

    @Test
    void aHashHasABitForEachStepThatGetsBrighter() {
        int[] grey = new int[PictureHash.COLUMNS * PictureHash.ROWS];
        assertThat(PictureHash.of(grey)).isZero();
        grey[1] = 1;
        assertThat(PictureHash.of(grey)).isEqualTo(Long.MIN_VALUE);
        for (int i = 0; i < grey.length; i++) {
            grey[i] = i;
        }
        assertThat(PictureHash.of(grey)).isEqualTo(-1L);
    }

    @Test
    void hashesOfPicturesThatLookTheSameHaveABandInCommon() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            long one = random.nextLong();
            long other = one;
            for (int bit = 0; bit < PictureHash.SAME_WITHIN_BITS; bit++) {
                other ^= 1L << random.nextInt(64);
            }
            assertThat(PictureHash.distance(one, other)).isLessThanOrEqualTo(PictureHash.SAME_WITHIN_BITS);
            long differ = one ^ other;
            assertThat((differ >>> 48) * (differ >>> 32 & 65535) * (differ >>> 16 & 65535) * (differ & 65535))
                    .isZero();
        }
    }

    private static String nameOf(String given) {
        return FileName.of(given).fold(FileName::value, Refusal::code);
    }
}
