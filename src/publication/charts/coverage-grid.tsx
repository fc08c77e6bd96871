import {renderToString} from "preact-render-to-string";
import {CELL, Cells, HEAD, LABEL, ROW} from "./coverage-cells.tsx";
import {type Column, columnsOf, folded, type GridMonth} from "./month-columns.ts";

/** How the months of some forces stand, for a picture: a line for each force, a mark for each month. Knows states, not why they are so. */
export interface CoverageGrid {
  /** The finding, in words: it is what the picture is called. */
  readonly title: string;
  /** What the picture shows, for who cannot see it. */
  readonly description: string;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly label: string;
  readonly months: readonly GridMonth[];
  /** At the end of the row: "36 of 41 months whole". */
  readonly summary: string;
}

/** An SVG with its size in pixels, at which its text is at its own size. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A grid as an SVG that stands alone or in a page: shapes and words tell the states apart, and colour says nothing of its own. */
export function drawCoverageGrid(grid: CoverageGrid, id: string): Drawing {
  const columns = columnsOf(grid.rows.flatMap(({months}) => months));
  const gridWidth = columns.reduce((sum, column) => sum + column.width, 0);
  const summaryWidth = Math.max(...grid.rows.map(({summary}) => summary.length)) * LETTER;
  const width = Math.max(Math.ceil(LABEL + gridWidth + GAP + summaryWidth), LEGEND);
  const breaks = folded(columns);
  const height = HEAD + grid.rows.length * ROW + GAP + (breaks === "" ? 0 : FOOT) + FOOT;
  const bottom = HEAD + grid.rows.length * ROW + GAP;
  const svg = renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="coverage"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{grid.title}</title>
      <desc id={`${id}-d`}>{grid.description}</desc>
      <style dangerouslySetInnerHTML={{__html: STYLE}} />
      <rect class="paper" width="100%" height="100%" />
      <Head columns={columns} />
      {grid.rows.map((row, n) => (
        <g transform={`translate(0 ${HEAD + n * ROW})`} key={row.label}>
          <line class="rule" x1="0" x2={LABEL + gridWidth} y1={ROW} y2={ROW} />
          <text x="0" y={BASE}>
            {row.label}
          </text>
          <Cells months={row.months} columns={columns} />
          <text class="soft" x={LABEL + gridWidth + GAP} y={BASE}>
            {row.summary}
          </text>
        </g>
      ))}
      {breaks !== "" && (
        <text class="soft" x="0" y={bottom + 14}>
          {breaks}
        </text>
      )}
      <Legend y={bottom + (breaks === "" ? 0 : FOOT)} />
    </svg>,
  );
  return {svg, width, height};
}

/** Years over their first month, the letter of each month under them. */
function Head({columns}: {readonly columns: readonly Column[]}) {
  return (
    <g>
      {columns.map(({x, width, months: [month = "0000-00"], break: isBreak}, n) => (
        <g transform={`translate(${LABEL + x} 0)`} key={month}>
          {isBreak ? (
            <path class="ink" d={`M${width / 2 - 5} ${HEAD - 4}l4 -12m2 12l4 -12`} />
          ) : (
            <>
              {(n === 0 || month.endsWith("-01") || columns[n - 1]?.break) && (
                <text class="year" x="2" y="16">
                  {month.slice(0, 4)}
                </text>
              )}
              <text class="soft" text-anchor="middle" x={CELL / 2} y={HEAD - 6}>
                {"JFMAMJJASOND"[Number(month.slice(5)) - 1]}
              </text>
            </>
          )}
        </g>
      ))}
      <line class="ink" x1="0" x2={LABEL + columns.reduce((sum, {width}) => sum + width, 0)} y1={HEAD} y2={HEAD} />
    </g>
  );
}

/** One mark of each kind with its word, drawn as the months are. */
function Legend({y}: {readonly y: number}) {
  const column = (n: number): Column => ({x: n * 132, width: CELL, months: ["2000-01"], break: false});
  const states = ["present", "partial", "suspicious", "missing", "awaited"] as const;
  return (
    <g transform={`translate(${-LABEL} ${y})`}>
      {states.map((state, n) => (
        <g key={state}>
          <Cells months={[{month: "2000-01", state}]} columns={[column(n)]} />
          <text x={LABEL + n * 132 + CELL + 6} y={BASE}>
            {state}
          </text>
        </g>
      ))}
    </g>
  );
}

const GAP = 16;
const FOOT = 28;
/** Baseline of a row's text. */
const BASE = ROW / 2 + 4.5;
/** Room for a letter of the summary, at 13 px. */
const LETTER = 6.6;
const LEGEND = 690;

/** The tokens of look.css, so that the drawing stands without it; in forced colours the system's own. */
const STYLE = `.coverage{--paper:#fff;--ink:#17212b;--soft:#47535f;--rule:#c5cdd5;--edge:#6b7783;--plate:#134272;--should:#6e4a00;--copper:#8a4510}
@media (prefers-color-scheme:dark){.coverage{--paper:#0f151b;--ink:#e8edf2;--soft:#aab6c2;--rule:#36424e;--edge:#7f8c99;--plate:#8fc3f5;--should:#edc46f;--copper:#e8a56e}}
.coverage text{font:13px "Source Sans 3 Variable","Source Sans 3","Segoe UI",Roboto,Arial,sans-serif;font-variant-numeric:tabular-nums;fill:var(--ink)}
.coverage .year{font-weight:600}.coverage .soft{fill:var(--soft)}.coverage .paper{fill:var(--paper)}
.coverage .note{font-weight:600;font-size:12.5px}
.coverage .rule{stroke:var(--rule);stroke-width:.75}.coverage .ink{stroke:var(--ink);fill:none;stroke-width:1}
.coverage .present{fill:var(--plate)}
.coverage .partial{fill:none;stroke:var(--should);stroke-width:1.75}.coverage .partial-half{fill:var(--should)}
.coverage .suspicious{fill:none;stroke:var(--copper);stroke-width:2}
.coverage .missing{fill:none;stroke:var(--edge);stroke-width:1.25;stroke-dasharray:4 3}
.coverage .awaited{fill:none;stroke:var(--edge);stroke-width:1.75;stroke-dasharray:.1 3.5;stroke-linecap:round}
@media (forced-colors:active){.coverage text,.coverage .present,.coverage .partial-half{fill:CanvasText}.coverage .paper{fill:Canvas}.coverage .partial,.coverage .suspicious,.coverage .missing,.coverage .awaited,.coverage .rule,.coverage .ink{stroke:CanvasText}}`;
