/** To ten significant digits: the last ones of a logarithm differ from one processor to another, and a release must not. */
export function steady(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(10)) : value;
}
