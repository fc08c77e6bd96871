import {changeOfKind} from "../../vocabulary/change.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import {asRatio, type Level} from "../../vocabulary/quantity.ts";
import {compareRatios, type Ratio} from "../../vocabulary/ratio.ts";
import {type Counts, countsOf, readFigureData, sumRows} from "../release/figure-data.ts";
import type {Release} from "../release/read-release.ts";
import {dataPath, decodeText, RELEASE, type ReleaseFiles} from "../release/release-files.ts";
import type {Discrepancy} from "./discrepancy.ts";

/** Every figure's value divided again from its two integers. */
export function redoQuotients({figures}: Release): readonly Discrepancy[] {
  return figures.figures.flatMap((figure) => {
    const counts = countsOf(figure);
    if (figure.value.kind === "missing" || !counts) return [];
    const expected = quotientOf(figure.value, counts);
    const found = asRatio(figure.value);
    if (expected === undefined || sameRatio(expected, found)) return [];
    if (mayBeScaled(figure.value) && sameDigits(expected, found)) return [];
    const code = "figure-quotient-differs";
    return [{code, file: RELEASE.figures, what: figure.id, expected: printRatio(expected), found: printRatio(found)}];
  });
}

/** Every change a tag shows, worked out again from its two figures. */
export function redoChanges({figures, statement}: Release): readonly Discrepancy[] {
  return statement.tags.flatMap((tag) => {
    if (!tag.change) return [];
    const [before, after] = tag.figures.map((id) => levelOf(figures.figures, id));
    const expected = before && after && changeOfKind(tag.change.kind, before, after);
    if (expected && sameRatio(expected.by, tag.change.by)) return [];
    return [
      {
        code: "statement-change-differs",
        file: RELEASE.statement,
        what: `tag ${tag.n}, ${tag.figures.join(" to ")}`,
        expected: expected ? printRatio(expected.by) : "two figures",
        found: printRatio(tag.change.by),
      },
    ];
  });
}

/** Every figure's rows of data added up again; data for every figure that has a value, and none for one that has not. */
export function redoSums({figures}: Release, files: ReleaseFiles): readonly Discrepancy[] {
  return figures.figures.flatMap((figure) => {
    const file = dataPath(figure.id);
    const counts = countsOf(figure);
    const bytes = files.get(file);
    const differs = (expected: string, found: string) => [
      {code: "data-sum-differs", file, what: figure.id, expected, found},
    ];
    if (!counts) return bytes ? differs("no data of a figure that is not given", "a file") : [];
    if (!bytes) return differs("its data", "no file");
    const rows = readFigureData(decodeText(bytes));
    if (!rows) return differs("rows of month, numerator, denominator", "something else");
    const sum = sumRows(rows);
    return printCounts(sum) === printCounts(counts) ? [] : differs(printCounts(counts), printCounts(sum));
  });
}

function levelOf(figures: readonly Figure[], id: string): Level | undefined {
  const value = figures.find((figure) => figure.id === id)?.value;
  return value?.kind === "missing" ? undefined : value;
}

/** Undefined where a value is supplied and not divided. */
function quotientOf(value: Level, {numerator, denominator}: Counts): Ratio | undefined {
  if (denominator !== undefined) return {numerator, denominator};
  if (value.kind === "money") return {numerator, denominator: 100};
  return value.kind === "count" ? {numerator, denominator: 1} : undefined;
}

/** Supplied sums and scores may have decimals of their own: whole pounds, pence, tenths of a point. */
function mayBeScaled({kind}: Level): boolean {
  return kind !== "count" && kind !== "share";
}

/** Equal but for where the decimal point stands. */
function sameDigits(a: Ratio, b: Ratio): boolean {
  return [1, 2, 3, 4].some((places) => {
    const scale = 10 ** places;
    const up = {numerator: a.numerator * scale, denominator: a.denominator};
    const down = {numerator: a.numerator, denominator: a.denominator * scale};
    return sameRatio(up, b) || sameRatio(down, b);
  });
}

function sameRatio(a: Ratio, b: Ratio): boolean {
  return compareRatios(a, b) === 0;
}

function printRatio({numerator, denominator}: Ratio): string {
  return denominator === 1 ? String(numerator) : `${numerator} ÷ ${denominator}`;
}

function printCounts({numerator, denominator}: Counts): string {
  return denominator === undefined ? String(numerator) : `${numerator} of ${denominator}`;
}
