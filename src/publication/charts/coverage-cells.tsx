import type {Column, GridMonth} from "./month-columns.ts";

export const CELL = 20;
export const ROW = 28;
/** Room for the name of a force, and for years and months over the grid. */
export const LABEL = 176;
export const HEAD = 44;

interface Run {
  readonly state: GridMonth["state"];
  readonly x: number;
  readonly width: number;
  readonly months: readonly GridMonth[];
}

/** The months of one row. Gaps are drawn by the run with their word in them; what is odd carries the number of its note. */
export function Cells({months, columns}: {readonly months: readonly GridMonth[]; readonly columns: readonly Column[]}) {
  return (
    <g transform={`translate(${LABEL} 0)`}>
      {runsOf(months, columns).map((run) => (
        <g key={run.x}>
          <title>{`${spanOf(run.months)}: ${run.state}`}</title>
          {run.state === "missing" || run.state === "awaited" ? <Gap run={run} /> : <Mark run={run} />}
        </g>
      ))}
    </g>
  );
}

/** A box with its word where that fits; in narrower ones its shape alone, which the legend explains. */
function Gap({run: {state, x, width}}: {readonly run: Run}) {
  const round = state === "awaited" ? 8 : 0;
  return (
    <>
      <rect class={state} x={x + 3} y={ROW / 2 - 8} width={width - 6} height="16" rx={round} />
      {width >= 64 && (
        <text class="soft" text-anchor="middle" x={x + width / 2} y={ROW / 2 + 4.5}>
          {state}
        </text>
      )}
    </>
  );
}

function Mark({run: {state, x, months}}: {readonly run: Run}) {
  const note = months[0]?.note;
  const [left, top] = [x + 4, note === undefined ? ROW / 2 - 6 : 2];
  return (
    <>
      {state === "present" && <rect class="present" x={left} y={top} width="12" height="12" />}
      {state === "partial" && (
        <>
          <rect class="partial" x={left + 1} y={top + 1} width="10" height="10" />
          <path class="partial-half" d={`M${left + 1} ${top + 11}h10v-10z`} />
        </>
      )}
      {state === "suspicious" && <path class="suspicious" d={`M${left + 6} ${top}l6 6l-6 6l-6 -6z`} />}
      {note !== undefined && (
        <text class="note" text-anchor="middle" x={x + CELL / 2} y={ROW - 3}>
          {note}
        </text>
      )}
    </>
  );
}

/** Months that are held stand one by one; gaps go together over the columns they take, folded ones among them. */
function runsOf(months: readonly GridMonth[], columns: readonly Column[]): readonly Run[] {
  const states = new Map(months.map((month) => [month.month, month]));
  const runs: {state: GridMonth["state"]; x: number; width: number; months: GridMonth[]}[] = [];
  for (const column of columns) {
    const own = column.months.flatMap((month) => states.get(month) ?? []);
    const [first] = own;
    if (first === undefined) continue;
    const run = runs.at(-1);
    const isGap = first.state === "missing" || first.state === "awaited";
    if (isGap && run?.state === first.state && run.x + run.width === column.x) {
      run.width += column.width;
      run.months.push(...own);
    } else runs.push({state: first.state, x: column.x, width: column.width, months: [...own]});
  }
  return runs;
}

function spanOf(months: readonly GridMonth[]): string {
  const [first] = months;
  const last = months.at(-1);
  return first === last ? (first?.month ?? "") : `${first?.month} to ${last?.month}`;
}
