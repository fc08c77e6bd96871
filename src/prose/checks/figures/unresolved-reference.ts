import type {Catalogue} from "../../../vocabulary/catalogue.ts";
import {type Finding, must, type Place} from "../../../vocabulary/finding.ts";
import type {Initiative} from "../../../vocabulary/initiative.ts";
import {nearest} from "../../../vocabulary/nearest.ts";
import type {Bound} from "../../statement/bound.ts";
import type {Check, CheckContext} from "../check.ts";
import {everyBlock} from "../sections.ts";

type What = "measure" | "area" | "initiative" | "priority" | "duty";

/** A name that leads nowhere. The nearest one that does is suggested. */
export const unresolvedReference: Check = {
  code: "unresolved-reference",
  rule: "Every measure, area, initiative, priority and duty that the text names is one that there is.",
  *run(bound, context) {
    const known = knownIds(bound.catalogue, bound.initiatives, context);
    for (const {what, id, at} of [...inTags(bound), ...inSections(bound)]) {
      if (!known[what].includes(id)) yield unresolved(what, id, {known, at});
    }
  },
};

interface Reference {
  readonly what: What;
  readonly id: string;
  readonly at: Place;
}

function inTags({statement, bindings}: Bound): Reference[] {
  return statement.tags.flatMap((tag): Reference[] => {
    const gap = bindings[tag.n]?.gap;
    if (gap?.kind === "unresolved") return [{what: gap.what, id: gap.id, at: tag.at}];
    return tag.kind === "quoted" && tag.measure !== undefined ? [{what: "measure", id: tag.measure, at: tag.at}] : [];
  });
}

function inSections({statement}: Bound): Reference[] {
  return everyBlock(statement.blocks).flatMap((block): Reference[] => {
    if (block.kind === "not-applicable") return [{what: "priority", id: block.id, at: block.at}];
    return block.kind === "priority" || block.kind === "duty" ? [{what: block.kind, id: block.id, at: block.at}] : [];
  });
}

type Known = Readonly<Record<What, readonly string[]>>;

function knownIds(catalogue: Catalogue, initiatives: readonly Initiative[], {framework}: CheckContext): Known {
  return {
    measure: catalogue.measures.map(({id}) => id),
    area: catalogue.areas.map(({code}) => code),
    initiative: initiatives.map(({id}) => id),
    priority: framework.priorities.map(({id}) => id),
    duty: framework.duties.map(({id}) => id),
  };
}

function unresolved(what: What, id: string, {known, at}: {readonly known: Known; readonly at: Place}): Finding {
  const near = nearest(id, known[what]);
  return must("unresolved-reference", `There is no ${what} "${id}".`, {
    at,
    advice: near ? `Did you mean "${near}"?` : among(known[what]),
  });
}

function among(known: readonly string[]): string {
  if (known.length === 0) return "There is none yet.";
  return known.length <= 12 ? `They are: ${known.join(", ")}.` : '"npx copperplate figures" lists the measures.';
}
