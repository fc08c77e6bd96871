import type {FigureRequest} from "../../vocabulary/figure.ts";
import type {Dimension} from "../warehouse/query.ts";
import {basesThatHold, type ComputeContext, groundOf} from "./compute.ts";
import {Held} from "./counting/held.ts";
import {queryOf} from "./counting/query-of.ts";

/** The rows that a figure's numerator counted, heads first, for a person in the workspace. Never published. */
export async function countedRows(
  request: FigureRequest,
  context: ComputeContext,
): Promise<readonly (readonly string[])[]> {
  const measure = context.measures.find(({id}) => id === request.measure);
  if (measure === undefined) return [];
  const ground = groundOf(request, measure, context);
  const [basis] = basesThatHold(measure, ground, new Held(context.version));
  if (basis === undefined) return [];
  const columns = COLUMNS[basis.numerator.from];
  const {rows} = await context.warehouse.run(queryOf(basis.numerator, ground, columns), context.version);
  const heads = [...columns, ...Object.keys(rows[0]?.sums ?? {})];
  return [
    heads,
    ...rows.map(({dimensions, sums}) => heads.map((head) => dimensions[head] ?? String(sums[head] ?? ""))),
  ];
}

const CRIME: readonly Dimension[] = [
  "key",
  "recorded",
  "force",
  "csp",
  "offence",
  "victim_age",
  "domestic_abuse",
  "blade",
];

const COLUMNS: Readonly<Record<"crimes" | "outcomes" | "tallies", readonly Dimension[]>> = {
  crimes: CRIME,
  outcomes: [...CRIME, "outcome", "outcome_recorded"],
  tallies: ["covers_from", "covers_until", "source", "subject", "force", "area", "offence", "scale", "evidence"],
};
