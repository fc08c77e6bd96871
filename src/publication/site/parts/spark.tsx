import {showMonth} from "../../../language/display.ts";
import {readingSentence} from "../../../language/verdict-words.ts";
import {type Reached, reachedBy, showPoint} from "../../charts/series/series-of.ts";
import type {MeasureFacts} from "../model/measures.ts";
import {type Here, titleOf} from "./here.ts";

const WIDTH = 220;
const HEIGHT = 64;
/** Room for the last value, and for the two dates under the line. */
const [RIGHT, BELOW, ABOVE] = [46, 18, 8];

/** A measure's series in small: a line, broken where its definition changed, with its last value; and in a sentence what it says of its end. */
export function Spark({facts, here, id}: {readonly facts: MeasureFacts; readonly here: Here; readonly id: string}) {
  const {history, measure} = facts;
  if (history?.reading === undefined) return null;
  const points = reachedBy(history);
  const language = here.tongue.code;
  const how = {step: history.step, level: measure.level, places: measure.places, language};
  const sentence = `${readingSentence(history.reading, how)}.`;
  const most = Math.max(...points.map(({value}) => value ?? 0), Number.MIN_VALUE);
  const at = (n: number, value: number): readonly [number, number] => [
    4 + (n * (WIDTH - RIGHT - 4)) / Math.max(1, points.length - 1),
    HEIGHT - BELOW - (value / most) * (HEIGHT - BELOW - ABOVE),
  ];
  const [first, last] = [points[0]!, points.at(-1)!];
  const end = last.value === undefined ? undefined : at(points.length - 1, last.value);
  return (
    <>
      <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{titleOf(measure, here)}</title>
        <desc id={`${id}-d`}>{sentence}</desc>
        <path class="spark__axis" d={`M0 ${HEIGHT - BELOW}H${WIDTH - RIGHT}`} />
        {runs(points, history.breaks, at).map((d) => (
          <path class="spark__line" d={d} key={d} />
        ))}
        {end && <circle class="spark__now" cx={round(end[0])} cy={round(end[1])} r="3" />}
        {end && (
          <text class="spark__value" x={WIDTH - RIGHT + 8} y={round(end[1] + 4.5)}>
            {showPoint(last.value!, measure)}
          </text>
        )}
        <text class="spark__date" x="0" y={HEIGHT - 3}>
          {showMonth(first.month, language)}
        </text>
        <text class="spark__date" x={WIDTH - RIGHT} y={HEIGHT - 3} text-anchor="end">
          {showMonth(last.month, language)}
        </text>
      </svg>
      <p class="small soft">{sentence}</p>
    </>
  );
}

/** A line for each run of points that stand together: none across a missing one, and none across a change of definition. */
function runs(
  points: readonly Reached[],
  breaks: readonly string[],
  at: (n: number, value: number) => readonly [number, number],
): readonly string[] {
  const lines: string[][] = [[]];
  for (const [n, {month, value}] of points.entries()) {
    if (value === undefined || breaks.includes(month)) lines.push([]);
    if (value !== undefined) lines.at(-1)!.push(at(n, value).map(round).join(" "));
  }
  return lines.filter((line) => line.length > 1).map((line) => `M${line.join("L")}`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
