import type {MovementNamed} from "../../../steps/revisions/dry-run.ts";
import {addMonths, type Month} from "../../../vocabulary/period.ts";
import {printCount} from "../../../vocabulary/quantity.ts";

/** What changes in the rows, a line for each month of each supplier and for each table of numbers; `area` is the body's own. */
export function movementLines(movements: readonly MovementNamed[], area: string): readonly string[] {
  const rows = movements.filter(({table}) => table !== "tallies");
  const numbers = Object.values(
    Object.groupBy(
      movements.filter(({table}) => table === "tallies"),
      ({source, supplier, subject = ""}) => JSON.stringify([source, supplier, subject]),
    ),
  );
  return [...rows.flatMap(rowLines), ...numbers.flatMap((some = []) => numberLines(some, area))];
}

function rowLines(movement: MovementNamed): readonly string[] {
  const {table, source, supplier, forceName, from, appeared, gone, held, changed} = movement;
  const own = supplier === forceName.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const what = [source, ...(own ? [] : [`from ${supplier}`]), forceName, from].join(", ");
  const noun = table === "outcomes" ? "outcome" : "row";
  const told = [
    ...(held === "begins" ? ["comes to be held"] : held === "ends" ? ["is no longer held"] : []),
    ...(appeared > 0 ? [`${counted(appeared, noun)} new`] : []),
    ...(gone > 0 ? [`${counted(gone, noun)} gone`] : []),
  ];
  const columns = Object.entries(Object.groupBy(changed, ({column}) => column)).map(([column, values = []]) => {
    const all = values.reduce((sum, {rows}) => sum + rows, 0);
    const shown = values
      .filter((value) => value.from !== undefined)
      .map((value) => `${value.from || "blank"} → ${value.to || "blank"} ${printCount(value.rows)}`);
    const rest = shown.length > MOST ? [...shown.slice(0, MOST), `and ${shown.length - MOST} others`] : shown;
    const verb = all === 1 ? "has" : "have";
    return `${counted(all, noun)} ${verb} another ${column.replaceAll("_", " ")}${rest.length > 0 ? `: ${rest.join(", ")}` : ""}`;
  });
  return [...(told.length > 0 ? [told.join(", ")] : []), ...columns].map((line) => `${what}: ${line}`);
}

/** Of a subject the number of numbers; of the body's own force the largest that change, one by one. */
function numberLines(movements: readonly MovementNamed[], area: string): readonly string[] {
  const [{source, subject} = {source: "", subject: ""}] = movements;
  const sum = (of: (movement: MovementNamed) => number) => movements.reduce((all, movement) => all + of(movement), 0);
  const forces = new Set(movements.map(({force}) => force)).size;
  const [appeared, gone, other] = [sum((one) => one.appeared), sum((one) => one.gone), sum((one) => one.changedRows)];
  const parts = [
    ...(appeared > 0 ? [`${counted(appeared, "number")} new`] : []),
    ...(gone > 0 ? [`${counted(gone, "number")} gone`] : []),
    ...(other > 0 ? [`${counted(other, "number")} with another value`] : []),
  ];
  const own = movements.filter(({force}) => force === area);
  const changes = (own.length > 0 ? own : movements)
    .flatMap(({forceName, from, until, changed}) =>
      changed.map((value) => ({place: `${forceName}, ${months(from, until)}`, value})),
    )
    .sort((a, b) => sizeOf(b.value) - sizeOf(a.value));
  const largest = changes.slice(0, MOST).map(({place, value: {column, from, to}}) => {
    const heading = column === "value" ? "" : `, ${column.replace(/^value of /, "")}`;
    return `    ${place}${heading}: ${from} → ${to}`;
  });
  const rest = changes.length - largest.length;
  return [
    `${source}, ${subject}: ${parts.join(", ")}, of ${counted(forces, "area")}`,
    ...largest,
    ...(rest > 0 ? [`    and ${counted(rest, "smaller change")}; --json gives all`] : []),
  ];
}

function sizeOf({from, to}: MovementNamed["changed"][number]): number {
  return Math.abs(Number(to) - Number(from));
}

function months(from: Month, until: Month): string {
  const last = addMonths(until, -1);
  return from === last ? from : `${from} to ${last}`;
}

const MOST = 10;

function counted(count: number, noun: string): string {
  return `${printCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
