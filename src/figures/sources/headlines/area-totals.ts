import type {Finding} from "../../../vocabulary/finding.ts";
import {printCount} from "../../../vocabulary/quantity.ts";
import type {Ground} from "../published/ground.ts";
import type {ValueColumn} from "./ons-headlines.ts";

/** A number of a table of areas, as it stands. */
export interface AreaNumber {
  readonly ground: Ground;
  readonly name: string;
  readonly column: ValueColumn;
  readonly value: number;
  readonly row: number;
}

/**
 * Adds the forces of each region and nation up again. England and Wales as a whole may hold British Transport Police besides. What does
 * not add up is said and does no harm: only forces are loaded.
 */
export function checkAreaTotals(
  numbers: readonly AreaNumber[],
  {file, sheet}: {readonly file: string; readonly sheet: string},
): readonly Finding[] {
  return numbers.flatMap((total): readonly Finding[] => {
    if (total.ground.kind !== "group" || !total.column.adds) return [];
    const {members = []} = total.ground.area;
    const column = numbers.filter(({column}) => column === total.column);
    const parts = column.filter(({ground}) => ground.kind === "force" && members.includes(ground.area.code));
    const railways = column.find(({ground}) => ground.kind === "apart" && ground.what === "British Transport Police");
    const sum = parts.reduce((all, {value}) => all + value, 0);
    const may = total.ground.area.code === "K04000001" ? [sum, sum + (railways?.value ?? 0)] : [sum];
    if (parts.length < members.length || may.includes(total.value)) return [];
    return [
      {
        code: "total-does-not-add-up",
        severity: "should",
        message: `${total.ground.area.name} in "${total.column.heading}", row ${total.row} of ${sheet || "the file"}, says ${printCount(total.value)}; its ${parts.length} forces add up to ${printCount(sum)}.`,
        at: {file, line: total.row},
        advice:
          "The forces' numbers were loaded as they stand. Read the notes of the table: a force may have been revised alone.",
      },
    ];
  });
}
