import type {ComponentChildren} from "preact";
import {showChange, showMissing, showValue} from "../../../language/display.ts";
import type {Figure} from "../../../vocabulary/figure.ts";
import {FigureLink, Gap} from "../../ui/figure-link.tsx";
import type {PageModel} from "../layout/page-model.ts";
import {changeWorking, isCounted, keyOf, placesShown, type Shown} from "../layout/shown.ts";

/** Figures outside the text, in the table and the margin: each leads to the note of the same figure in the text. */
export function levelCell(model: PageModel, figure: Figure, inTable = false): ComponentChildren {
  const {language} = model.bound.statement.front;
  if (!isCounted(figure)) return <Gap>{figure.value.kind === "missing" && showMissing(figure.value, language)}</Gap>;
  const places = placesShown(model.bound, {kind: "level", figure});
  const note = noteNumber(model, {kind: "level", figure});
  const working = {figure: figure.id, shows: "level", places} as const;
  return (
    <FigureLink
      shown={showValue({level: figure.value, precision: figure.precision}, places, language)}
      note={note}
      id={cellId(note, inTable)}
      working={working}
    />
  );
}

export function changeCell(
  model: PageModel,
  shown: Extract<Shown, {kind: "change"}>,
  how: {readonly shows: "signed" | "direction"; readonly inTable?: boolean},
): ComponentChildren {
  const note = noteNumber(model, shown);
  const places = placesShown(model.bound, shown);
  const {language} = model.bound.statement.front;
  const working = {...changeWorking(shown, places), shows: how.shows};
  return (
    <FigureLink
      shown={showChange(shown.change, shown.after.value, {places, as: how.shows, language})}
      note={note}
      id={cellId(note, how.inTable)}
      working={working}
    />
  );
}

/** In the table every figure has its place to come back to; the margin repeats them. */
function cellId(note: number, inTable: boolean | undefined): string | undefined {
  return inTable ? `g${note}` : undefined;
}

function noteNumber(model: PageModel, shown: Shown): number {
  const note = model.notes.get(keyOf(shown));
  if (!note) throw new Error(`no note for ${keyOf(shown)}`);
  return note.n;
}
