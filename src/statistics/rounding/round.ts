/**
 * A quotient to a number of decimal places, half away from zero: 2.5 is 3, −2.5 is −3.
 * Exact: whole-number arithmetic throughout, so nothing is lost to binary fractions. `places` may be negative (−2: hundreds).
 * @returns digits with `places` decimals and a leading "-" when below zero after rounding; never "-0".
 * @throws RangeError when the denominator is not above zero.
 */
export function roundRatio(numerator: bigint, denominator: bigint, places: number): string {
  if (denominator <= 0n) throw new RangeError(`invalid denominator: ${denominator}`);
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const up = places >= 0 ? 10n ** BigInt(places) : 1n;
  const down = places < 0 ? 10n ** BigInt(-places) : 1n;
  const over = denominator * down;
  const units = (2n * size * up + over) / (2n * over);
  const digits = (units * down).toString();
  const sign = negative && units !== 0n ? "-" : "";
  if (places <= 0) return sign + digits;
  const padded = digits.padStart(places + 1, "0");
  return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`;
}
