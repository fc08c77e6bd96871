import type {Figure, FigureId} from "../../vocabulary/figure.ts";

/**
 * Which of the shown figures of one measure and area must go too, because a longer period less the shorter ones inside it leaves
 * a small count: a year less three quarters is the fourth. Knows nested periods; windows that only overlap leave no count of a period.
 * @param small whether a count is too small to show.
 */
export function toWithhold(figures: readonly Figure[], small: (count: number) => boolean): ReadonlySet<FigureId> {
  const withheld = new Set<FigureId>();
  for (let found = firstOf(figures, small); found !== undefined; ) {
    withheld.add(found.id);
    const shown = figures.filter(({id}) => !withheld.has(id));
    found = firstOf(shown, small);
  }
  return withheld;
}

/** The figure to withhold first: of the shorter ones that give a small rest, the smallest that hides it. */
function firstOf(shown: readonly Figure[], small: (count: number) => boolean): Figure | undefined {
  for (const whole of shown) {
    const parts = shown.filter((part) => part !== whole && inside(part, whole)).sort(byStart);
    for (const family of [...parts.map((part) => [part]), sideBySide(parts)]) {
      const rest = numeratorOf(whole) - family.reduce((sum, part) => sum + numeratorOf(part), 0);
      if (family.length > 0 && small(rest))
        return family.filter((part) => numeratorOf(part) > 0).sort(bySize)[0] ?? whole;
    }
  }
  return undefined;
}

/** As many of the parts as stand beside one another without a month in common. */
function sideBySide(parts: readonly Figure[]): readonly Figure[] {
  const chosen: Figure[] = [];
  for (const part of parts) if (part.counted.from >= (chosen.at(-1)?.counted.until ?? "")) chosen.push(part);
  return chosen;
}

function inside({counted: part}: Figure, {counted: whole}: Figure): boolean {
  return (
    part.from >= whole.from && part.until <= whole.until && !(part.from === whole.from && part.until === whole.until)
  );
}

/** By their end, so that the shorter of two with one start is chosen first. */
function byStart(a: Figure, b: Figure): number {
  return a.counted.until < b.counted.until
    ? -1
    : a.counted.until > b.counted.until
      ? 1
      : a.counted.from < b.counted.from
        ? 1
        : -1;
}

function bySize(a: Figure, b: Figure): number {
  return numeratorOf(a) - numeratorOf(b);
}

function numeratorOf({provenance}: Figure): number {
  return provenance.counts[0]?.value ?? 0;
}
