import {showNote, showPeriod} from "../../../language/display.ts";
import {intervalMethodWords, intervalWords} from "../../../language/verdict-words.ts";
import type {Figure} from "../../../vocabulary/figure.ts";
import {dataPath} from "../../release/release-files.ts";
import {figureAnchor, releasePath} from "../model/addresses.ts";
import type {SiteBody} from "../model/bodies.ts";
import {type ChangeFacts, levelOf, type MeasureFacts} from "../model/measures.ts";
import {changeWords, InEnglish, sentence, Value, VerdictLine, valueWords} from "../parts/figures.tsx";
import {Heads} from "../parts/heads.tsx";
import {type Here, titleOf} from "../parts/here.ts";
import {Scroll} from "../parts/section.tsx";

interface Of {
  readonly here: Here;
  readonly body: SiteBody;
  readonly facts: MeasureFacts;
}

/** Every figure, with how far chance could move it and the way to the rows behind it. */
export function FiguresTable({here, body, facts}: Of) {
  const {words} = here.tongue;
  const otherAreas = facts.figures.some(({area}) => area !== body.area);
  return (
    <Scroll label={words.figures}>
      <table class="site-table">
        <caption>
          {titleOf(facts.measure, here)}
          <small>{words.figuresNote}</small>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            {otherAreas && <th scope="col">{words.area}</th>}
            <th scope="col" class="num">
              {words.value}
            </th>
            <th scope="col">{words.interval}</th>
            <th scope="col">{words.countedFrom}</th>
            <th scope="col">{words.rows}</th>
          </tr>
        </thead>
        <tbody>
          {facts.figures.map((figure) => (
            <FigureRow here={here} body={body} facts={facts} figure={figure} otherAreas={otherAreas} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function FigureRow({
  here,
  body,
  facts,
  figure,
  otherAreas,
}: Of & {readonly figure: Figure; readonly otherAreas: boolean}) {
  const {words, code} = here.tongue;
  const period = showPeriod(figure.period, code);
  const release = releasePath(body, body.latest.records.manifest);
  const level = levelOf(figure);
  return (
    <tr id={figureAnchor(figure, body.area)} tabIndex={-1}>
      <th scope="row">{period}</th>
      {otherAreas && <td>{areaName(figure.area, body, here)}</td>}
      <td class="num">
        <Value figure={figure} measure={facts.measure} here={here} />
        {figure.notes.map((note) => (
          <span class="note-words">{showNote(note, code)}</span>
        ))}
      </td>
      <td>
        {level && figure.interval && (
          <>
            {intervalWords(figure.interval, level, {places: facts.measure.places, language: code})}
            <small class="soft">{sentence(intervalMethodWords(figure.interval, code))}</small>
          </>
        )}
      </td>
      <td>
        <InEnglish here={here}>{level ? figure.provenance.basisTitle : ""}</InEnglish>
      </td>
      <td>
        {level && (
          <a href={here.file(release + dataPath(figure.id))}>
            CSV<span class="vh">: {words.rowsOf(`${titleOf(facts.measure, here)}, ${period}`)}</span>
          </a>
        )}
      </td>
    </tr>
  );
}

/** Every change, never without what it tells us. */
export function ChangesTable({here, facts}: Pick<Of, "here" | "facts">) {
  const {words} = here.tongue;
  if (facts.changes.length === 0) return <p class="empty">{words.changesNone}</p>;
  return (
    <Scroll label={words.changes}>
      <table class="site-table">
        <caption>
          {titleOf(facts.measure, here)}
          <small>{words.changesNote}</small>
        </caption>
        <Heads of={[words.period, {num: words.from}, {num: words.to}, {num: words.change}, words.tellsUs]} />
        <tbody>
          {facts.changes.map((change) => (
            <ChangeRow here={here} facts={facts} of={change} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function ChangeRow({here, facts, of}: Pick<Of, "here" | "facts"> & {readonly of: ChangeFacts}) {
  const {code, words} = here.tongue;
  const {before, after, change, verdict} = of;
  const {measure} = facts;
  return (
    <tr>
      <th scope="row">
        {showPeriod(before.period, code)} – {showPeriod(after.period, code)}
      </th>
      <td class="num">
        <Value figure={before} measure={measure} here={here} />
      </td>
      <td class="num">
        <Value figure={after} measure={measure} here={here} />
      </td>
      <td class="num">{change ? changeWords(change, after, {measure, here, as: "signed"}) : words.none}</td>
      <td>
        <VerdictLine verdict={verdict} here={here} full />
      </td>
    </tr>
  );
}

export function areaName(area: string, body: SiteBody, {site}: Here): string {
  return area === body.area ? body.areaName : (site.areaName(area) ?? area);
}

/** "Homicides, 2024: 34", for lists of what can be taken away. */
export function figureWords(figure: Figure, facts: MeasureFacts, here: Here): string {
  return `${titleOf(facts.measure, here)}, ${showPeriod(figure.period, here.tongue.code)}: ${valueWords(figure, facts.measure, here)}`;
}
