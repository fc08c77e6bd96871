import {renderToString} from "preact-render-to-string";
import type {Drawing} from "./coverage-grid.tsx";

/** A drawing with the words that stand over it and the notes under it, for a file that holds nothing but the picture. */
export interface Captioned {
  readonly caption: string;
  readonly drawing: Drawing;
  readonly notes: readonly string[];
}

/** Several drawings under one another as one SVG, each with its caption and its notes as text. */
export function stackDrawings(title: string, parts: readonly Captioned[]): string {
  const width = Math.max(MEASURE, ...parts.map(({drawing}) => drawing.width)) + 2 * MARGIN;
  let y = MARGIN;
  const placed = parts.map(({caption, drawing, notes}) => {
    const lines = notes.flatMap((note) => wrapped(note, Math.floor(MEASURE / LETTER)));
    const at = {y, caption, drawing, lines};
    y += CAPTION + drawing.height + lines.length * LINE + MARGIN;
    return at;
  });
  const svg = renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="coverage"
      viewBox={`0 0 ${width} ${y}`}
      width={width}
      height={y}
      role="img"
      aria-label={title}
    >
      <rect class="paper" width="100%" height="100%" />
      {placed.map((part) => (
        <g transform={`translate(${MARGIN} ${part.y})`} key={part.y}>
          <text class="year" x="0" y="16" style="font-size:16px">
            {part.caption}
          </text>
          <g transform={`translate(0 ${CAPTION})`} dangerouslySetInnerHTML={{__html: part.drawing.svg}} />
          {part.lines.map((line, n) => (
            <text x="0" y={CAPTION + part.drawing.height + 14 + n * LINE} key={line}>
              {line}
            </text>
          ))}
        </g>
      ))}
    </svg>,
  );
  return `${svg}\n`;
}

const MARGIN = 24;
const CAPTION = 32;
const LINE = 19;
const MEASURE = 860;
/** Mean width of a letter at 13 px. */
const LETTER = 6.4;

/** Whole words on lines of so many letters; lines after the first stand in a little. */
function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined) lines.push(word);
    else if (line.length + 1 + word.length <= letters) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(`\u2003${word}`);
  }
  return lines;
}
