package org.ecoplan.indicator.evaluation.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact quotient, so that a result is rounded once, at its end, and never before: means of means, positions between two
 * ranks and the steps of an index would otherwise be off by one where they fall on a limit.
 *
 * @param denominator positive
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a quotient by nothing");
        }
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger divisor = numerator.gcd(denominator);
            BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
            if (!signed.equals(BigInteger.ONE)) {
                numerator = numerator.divide(signed);
                denominator = denominator.divide(signed);
            }
        }
    }

    /** The sum of all, zero of none; reduced once at its end, which adding one by one does each time. */
    public static Fraction sum(Iterable<Fraction> all) {
        BigInteger above = BigInteger.ZERO;
        BigInteger below = BigInteger.ONE;
        for (Fraction one : all) {
            if (one.denominator.equals(below)) {
                above = above.add(one.numerator);
                continue;
            }
            BigInteger[] times = below.divideAndRemainder(one.denominator);
            if (times[1].signum() == 0) {
                above = above.add(one.numerator.multiply(times[0]));
            } else {
                BigInteger more = one.denominator.divide(below.gcd(one.denominator));
                BigInteger common = below.multiply(more);
                above = above.multiply(more).add(one.numerator.multiply(common.divide(one.denominator)));
                below = common;
            }
        }
        return new Fraction(above, below);
    }

    public static Fraction of(BigDecimal value) {
        return value.scale() > 0
                ? new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Fraction(value.toBigIntegerExact(), BigInteger.ONE);
    }

    public static Fraction of(long value) {
        return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException by zero */
    public Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** Rounded to so many decimal places, in one step. */
    public BigDecimal rounded(int places, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, mode);
    }

    /** Rounded to so many decimal places as GB/T 8170 wants it. */
    public BigDecimal rounded(int places) {
        return rounded(places, Rounding.MODE);
    }

    @Override
    public int compareTo(Fraction other) {
        if (denominator.equals(other.denominator)) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
