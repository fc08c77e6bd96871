import fc from "fast-check";
import {expect, it} from "vitest";
import {countInterval, exactCountInterval} from "./count.ts";
import type {Interval} from "./interval.ts";
import {meanInterval} from "./mean.ts";
import {clopperPearson, wilson} from "./proportion.ts";

const confidence = fc.constantFrom(0.8, 0.95, 0.998);
const shares = fc
  .tuple(fc.integer({min: 1, max: 20_000}), fc.double({min: 0, max: 1, noNaN: true}))
  .map(([denominator, part]) => ({numerator: Math.round(part * denominator), denominator}));

it("the interval of a count holds it, and as a part of it narrows with more events", () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 100_000}),
      fc.integer({min: 2, max: 50}),
      confidence,
      (events, times, level) => {
        for (const interval of [countInterval, exactCountInterval]) {
          const [few, many] = [interval(events, level), interval(events * times, level)];
          expect(holds(few, events)).toBe(true);
          expect(many.lower / (events * times)).toBeGreaterThan(few.lower / events);
          expect(many.upper / (events * times)).toBeLessThan(few.upper / events);
        }
      },
    ),
  );
});

it("the interval of a proportion holds it, and narrows with more cases", () => {
  fc.assert(
    fc.property(shares, fc.integer({min: 2, max: 50}), confidence, (share, times, level) => {
      const more = {numerator: share.numerator * times, denominator: share.denominator * times};
      for (const interval of [wilson, clopperPearson]) {
        const [few, many] = [interval(share, level), interval(more, level)];
        expect(holds(few, share.numerator / share.denominator)).toBe(true);
        expect(many.upper - many.lower).toBeLessThan(few.upper - few.lower);
      }
    }),
  );
});

it("the interval of a mean holds it", () => {
  const values = fc.array(fc.double({min: -1e6, max: 1e6, noNaN: true}), {minLength: 2, maxLength: 40});
  fc.assert(
    fc.property(values, (held) => {
      const {mean, interval} = meanInterval(held);
      expect(holds(interval, mean)).toBe(true);
    }),
  );
});

function holds({lower, upper}: Interval, value: number): boolean {
  return (
    (lower <= value * (1 + 1e-12) + 1e-12 && value * (1 - 1e-12) - 1e-12 <= upper) || (lower <= value && value <= upper)
  );
}
