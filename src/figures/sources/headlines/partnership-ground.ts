import type {TitledTable} from "../../../formats/titled/titled-table.ts";
import {areaCoded} from "../../../official/areas.ts";
import {forceNamed} from "../../../official/force-names.ts";
import {type Finding, must, type Place} from "../../../vocabulary/finding.ts";

/** Whose row it is in a table of partnerships: `area` is the force's own code for its total, the partnership's, or words for what no partnership has. */
export type PartnershipGround =
  | {readonly kind: "of-force"; readonly force: string; readonly area: string}
  | {readonly kind: "apart"; readonly what: string}
  | {readonly kind: "unknown"; readonly finding: Finding};

/** Tells rows by the codes in them, wherever they stand, since older tables have one column of codes for forces and partnerships alike. */
export class PartnershipGrounds {
  readonly #places: readonly number[];
  readonly #forceName: number;
  readonly #partnershipName: number;
  /** Of the row before, for tables in which partnerships follow on their force. */
  #last: string | undefined;

  constructor({headings}: TitledTable, values: ReadonlySet<number>) {
    this.#places = headings.map((_, column) => column).filter((column) => !values.has(column));
    this.#forceName = headings.findIndex(
      (heading) => /police force/.test(heading) && /name|^police force( area)?$/.test(heading),
    );
    this.#partnershipName = headings.findIndex((heading) => PARTNERSHIP.test(heading) && !/code/.test(heading));
  }

  of(cells: readonly string[], at: Place): PartnershipGround {
    const codes = this.#places.map((column) => (cells[column] ?? "").trim());
    const partnership = codes.find((code) => PARTNERSHIP_CODE.test(code));
    const force = codes.find((code) => FORCE_CODE.test(code)) ?? this.#forceOf(cells, partnership);
    const name = (cells[this.#partnershipName] ?? "").replace(/\s+/g, " ").trim();
    if (force === undefined) return this.#unknown(codes, at);
    this.#last = force;
    if (areaCoded(force)?.kind !== "police-force-area") return unknownForce(force, at);
    return {kind: "of-force", force, area: partnership ?? (isForceItself(name, force) ? force : name)};
  }

  #forceOf(cells: readonly string[], partnership: string | undefined): string | undefined {
    const named = forceNamed(cells[this.#forceName] ?? "");
    if (named.kind === "area") return named.area.code;
    return partnership === undefined ? undefined : (areaCoded(partnership)?.within ?? this.#last);
  }

  #unknown(codes: readonly string[], at: Place): PartnershipGround {
    const name = (codes[Math.max(0, this.#forceName)] || codes.find((text) => text !== "")) ?? "";
    const other = codes.some((code) => WIDER_CODE.test(code)) || WIDER_NAME.test(name);
    if (other) return {kind: "apart", what: "regions, England, Wales and bodies without ground"};
    return unknownForce(name, at);
  }
}

function isForceItself(name: string, force: string): boolean {
  const named = forceNamed(name);
  return name === "" || (named.kind === "area" && named.area.code === force);
}

/** A heading of a column of partnerships. */
export const PARTNERSHIP = /community safety partnership|\bcsps?\b/;

const FORCE_CODE = /^(E23|W15)\d{6}$/;
const PARTNERSHIP_CODE = /^(E22|W14)\d{6}$/;
const WIDER_CODE = /^(E12|E92|W92|W08|K04)\d{6}$/;
const WIDER_NAME = /^(england|wales|british transport police|total|all\b|unassigned|.* region$)/i;

function unknownForce(name: string, at: Place): PartnershipGround {
  const read = forceNamed(name);
  const near = read.kind === "unknown" && read.nearest !== undefined ? `Did you mean ${read.nearest}? ` : "";
  return {
    kind: "unknown",
    finding: must("unknown-police-force-area", `"${name}" is none of the 43 police force areas.`, {
      at,
      advice: `${near}Nothing of this row was loaded.`,
    }),
  };
}
