import {z} from "zod";
import type {Area} from "../../vocabulary/area.ts";
import {type Finding, must, type Place} from "../../vocabulary/finding.ts";
import type {EvaluationPlan} from "../../vocabulary/initiative.ts";
import {nearest} from "../../vocabulary/nearest.ts";

/** The `evaluate` of a register file: how the difference an initiative made is to be looked for. */

const REST = "rest of the force";
const CONTROLS = `Write a list of areas, or "${REST}".`;
const areas = (advice: string) => z.array(z.string({error: advice}).trim().min(1, {error: advice}), {error: advice});

export const evaluateSchema = z
  .strictObject(
    {
      measure: z.string({error: "Name a measure by its id, such as residential-burglary."}),
      areas: areas("Write a list of the areas where it was done.").min(1, {error: "Name one area or more."}).optional(),
      controls: z.union([z.literal(REST), areas(CONTROLS)], {error: CONTROLS}).default([]),
      buffer: areas("Write a list of the areas around it.").default([]),
    },
    {error: "Write measure, areas, controls and buffer."},
  )
  .optional();

export type WrittenPlan = NonNullable<z.infer<typeof evaluateSchema>>;

/** What an evaluation can be of. */
export interface Known {
  readonly measures: readonly {readonly id: string}[];
  readonly areas: readonly Area[];
}

/** The plan with its areas by code; without `known`, as written and not questioned. No plan where one of them is unknown. */
export function planOf(
  written: WrittenPlan,
  own: readonly string[],
  {known, placeOf}: {readonly known: Known | undefined; readonly placeOf: (path: readonly PropertyKey[]) => Place},
): {readonly plan?: EvaluationPlan; readonly findings: readonly Finding[]} {
  const findings: Finding[] = [];
  const coded = (names: readonly string[], key: string): string[] =>
    names.flatMap((name, i) => {
      const code = codeOf(name, known);
      if (code === undefined) findings.push(unknownArea(name, known!, placeOf(["evaluate", key, i])));
      return code ?? [];
    });
  const treated = coded(written.areas ?? own, written.areas === undefined ? "measure" : "areas");
  const buffer = coded(written.buffer, "buffer");
  const controls = written.controls === REST ? restOf(treated, known) : coded(written.controls, "controls");
  if (controls === undefined) findings.push(noForce(placeOf(["evaluate", "controls"])));
  if (known && !known.measures.some(({id}) => id === written.measure))
    findings.push(unknownMeasure(written.measure, known, placeOf(["evaluate", "measure"])));
  if (treated.length === 0 && findings.length === 0) findings.push(nowhere(placeOf(["evaluate"])));
  findings.push(...twice({treated, buffer, controls: Array.isArray(controls) ? controls : []}, placeOf(["evaluate"])));
  if (findings.length > 0 || controls === undefined) return {findings};
  return {plan: {measure: written.measure, areas: treated, controls, buffer}, findings};
}

function codeOf(name: string, known: Known | undefined): string | undefined {
  if (known === undefined) return name;
  const found = known.areas.find(({code}) => code === name) ?? known.areas.find((area) => area.name === name);
  return found?.code;
}

/** The one force that all the areas lie in. */
function restOf(treated: readonly string[], known: Known | undefined): EvaluationPlan["controls"] | undefined {
  if (known === undefined) return {restOf: ""};
  const forces = new Set(treated.map((code) => known.areas.find((area) => area.code === code)?.within));
  const [force] = forces;
  return forces.size === 1 && force !== undefined ? {restOf: force} : undefined;
}

function unknownMeasure(id: string, {measures}: Known, at: Place): Finding {
  const ids = measures.map((measure) => measure.id);
  const near = nearest(id, ids);
  return must("evaluation-of-unknown-measure", `"${id}" is no measure, so that nothing can be evaluated by it.`, {
    at,
    advice: near ? `Did you mean "${near}"?` : '"copperplate figures" lists the measures.',
  });
}

function unknownArea(name: string, {areas}: Known, at: Place): Finding {
  const names = areas.map((area) => area.name);
  const near = nearest(name, names);
  return must("evaluation-of-unknown-area", `"${name}" is the code or name of no area that is known here.`, {
    at,
    advice: near
      ? `Did you mean "${near}"?`
      : "Write a code, or the name of a force, partnership or local authority, under evaluate.",
  });
}

function nowhere(at: Place): Finding {
  return must("evaluation-of-unknown-area", "The plan does not say where it was done.", {
    at,
    advice: "Name the areas under evaluate, or as the areas of the initiative.",
  });
}

function noForce(at: Place): Finding {
  return must(
    "evaluation-of-unknown-area",
    "There is no rest of the force: the areas do not all lie within one police force area.",
    {at, advice: "Name partnerships or local authorities under areas, or list the areas to compare with."},
  );
}

/** An area cannot be compared with itself. */
function twice(of: Readonly<Record<"treated" | "buffer" | "controls", readonly string[]>>, at: Place): Finding[] {
  const all = Object.values(of).flat();
  const repeated = [...new Set(all.filter((code, i) => all.indexOf(code) !== i))];
  return repeated.map((code) =>
    must("evaluation-area-twice", `The area ${code} stands twice in the plan of one evaluation.`, {
      at,
      advice: "Let each area be one of areas, controls and buffer, once.",
    }),
  );
}
