import {bind} from "../src/prose/statement/bind.ts";
import type {Bound} from "../src/prose/statement/bound.ts";
import {fixtureBound} from "./statement-fixture.ts";

/** The fixture of a statement as a Welsh one (synthetic): its author's words stay English, what we put beside them is Welsh. One entry has Welsh texts. */
export function welshBound(markup?: string): Bound {
  const {bindings: _, ...bound} = fixtureBound(markup);
  const {statement, initiatives} = bound;
  return bind({
    ...bound,
    statement: {
      ...statement,
      front: {...statement.front, language: "cy"},
      tags: statement.tags.map((tag) => (tag.kind === "share" ? {...tag, as: "traean"} : tag)),
    },
    initiatives: initiatives.map((one) => (one.id === "domestic-abuse-desk" ? {...one, ...IN_WELSH} : one)),
  });
}

export const IN_WELSH = {
  nameCy: "Desg cam-drin domestig",
  whatCy: "Swyddogion arbenigol sy'n rhoi cyngor ar bob adroddiad.",
  ledCy: "Heddlu Gorllewin Canolbarth Lloegr",
  evidenceCy: "Heb ei werthuso eto.",
} as const;
