import {chartWords, spokenBy} from "../../../language/charts/chart-words.ts";
import {type Chart, chartOf, type HowDrawn, type NotDrawn} from "../chart.ts";
import {charted, LEAST_POINTS, type ReadSeries, signalsOf, type XmrData} from "./charted.ts";
import {breaksWithin, isCounted, pointsWord, reachedBy} from "./series-of.ts";
import {drawXmrSheet} from "./xmr-drawing.ts";
import {xmrWords} from "./xmr-words.ts";

/** A control chart of the last three years of a history: mean, limits, what the four rules mark, and breaks of definition. */
export function drawXmr(data: XmrData, how: HowDrawn): Chart | NotDrawn {
  const language = spokenBy(how.language ?? "en");
  const points = reachedBy(data.history);
  const stretches =
    points.length === 0
      ? []
      : charted(points, breaksWithin(data.history.breaks, points), {
          setting: data.setting,
          ...(data.level === "share" && !isCounted(data) && {most: 1}),
        });
  if (stretches.every(({limits}) => limits === undefined)) {
    const held = Math.max(0, ...stretches.map((one) => one.points.filter(({value}) => value !== undefined).length));
    const slots = {least: LEAST_POINTS, held, points: pointsWord(data.history.step, language)};
    return {kind: "not-drawn", of: "xmr", language, words: chartWords(language, "xmr-few", slots)};
  }
  const read: ReadSeries = {data, language, points, stretches, signals: signalsOf(stretches)};
  const said = xmrWords(read);
  const {title, desc} = said;
  return chartOf(
    {kind: "xmr", ...said, draw: (size) => drawXmrSheet(read, {id: how.id, size, title, desc})},
    {...how, language},
  );
}
