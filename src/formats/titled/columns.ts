import {plainHeading} from "./plain-heading.ts";

/** The headings that each field's column goes by, as `plainHeading` gives them. */
export type Headings<F extends string> = Readonly<Record<F, readonly (string | RegExp)[]>>;

/** The column of each field, from 0. */
export type Columns<F extends string> = Readonly<Partial<Record<F, number>>>;

/** Where the fields stand in a row of headings; of two columns of one field the first. */
export function columnsIn<F extends string>(cells: readonly string[], headings: Headings<F>): Columns<F> {
  const columns: Partial<Record<F, number>> = {};
  for (const [column, cell] of cells.entries()) {
    const field = fieldOf(plainHeading(cell), headings);
    if (field !== undefined) columns[field] ??= column;
  }
  return columns;
}

function fieldOf<F extends string>(heading: string, headings: Headings<F>): F | undefined {
  for (const [field, names] of Object.entries(headings) as [F, readonly (string | RegExp)[]][])
    if (names.some((name) => (typeof name === "string" ? name === heading : name.test(heading)))) return field;
  return undefined;
}
