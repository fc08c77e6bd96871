import {showDay, showLevel, showPeriod} from "../../../language/display.ts";
import {ChartFigure} from "../../charts/chart-figure.tsx";
import {drawBoundaryMap} from "../../charts/forces/boundary-map.ts";
import {drawDots} from "../../charts/forces/dot-chart.ts";
import {drawFunnel} from "../../charts/forces/funnel-chart.ts";
import {drawTiles} from "../../charts/forces/tile-map.ts";
import type {OtherGroup} from "../../release/others-record.ts";
import {Gap} from "../../ui/figure-link.tsx";
import {TitleBlock} from "../../ui/title-block.tsx";
import {measurePath} from "../model/addresses.ts";
import type {Compared, ComparedForce} from "../model/comparisons.ts";
import {forcesData} from "../parts/chart-data.ts";
import {comparisonWords, onlyBody} from "../parts/comparison-words.ts";
import {InEnglish} from "../parts/figures.tsx";
import {type Here, titleOf} from "../parts/here.ts";
import {Scroll, Section} from "../parts/section.tsx";
import type {Said} from "../parts/shell.tsx";

/** How do others do? One measure, force by force; or why it is not set side by side. */
export function comparisonPage(here: Here, compared: Compared): Said {
  const {words, code} = here.tongue;
  const body = onlyBody(here);
  const title = titleOf(compared.measure, here);
  const says = comparisonWords(compared, here, body);
  return {
    title: words.comparisonTitle(title),
    words: says,
    part: "compare",
    above: [{path: "compare/", title: words.compare}],
    main: (
      <>
        <TitleBlock
          over={words.comparisonOver}
          title={words.comparisonTitle(title)}
          facts={[{name: words.figuresCover, value: showPeriod(compared.period, code)}]}
        />
        <div class="lead">
          <p>{says}</p>
        </div>
        <Drawings here={here} compared={compared} />
        {compared.groups.map(({id, name, chosen, members}) => (
          <Section id={`group-${id}`} title={id === "similar" ? words.similarHeading : name}>
            <p class="small soft">
              {words.chosen("")}
              <InEnglish here={here}>{chosen}</InEnglish>
            </p>
            <DotsOf here={here} compared={compared} group={{id, chosen, members}} />
            <ForceTable
              here={here}
              compared={compared}
              rows={compared.rows.filter(({area}) => members.includes(area) || area === body?.area)}
            />
          </Section>
        ))}
        <Section id="forces" title={words.allForces}>
          <ForceTable here={here} compared={compared} rows={compared.rows} enhanced />
          {compared.together.length > 0 && (
            <ForceTable here={here} compared={compared} rows={compared.together} name={words.togetherHeading} />
          )}
        </Section>
        {compared.sources.length > 0 && (
          <Section id="sources" title={words.otherCountedFrom}>
            <ul class="prose">
              {compared.sources.map(({basis, asAt}) => (
                <li>
                  <InEnglish here={here}>{basis}</InEnglish>, {words.asHeld(showDay(asAt, code))}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </>
    ),
  };
}

/** The map, of tiles where no boundaries were given, and the funnel, of what is a rate or a share; nothing of what is not compared. */
function Drawings({here, compared}: {readonly here: Here; readonly compared: Compared}) {
  const data = compared.refused ? undefined : forcesData(compared, here);
  if (data === undefined) return null;
  const {code} = here.tongue;
  const {ground} = here.site;
  const how = {id: ground ? "map" : "tiles", language: code};
  return (
    <div class="two block">
      <ChartFigure chart={ground ? drawBoundaryMap(data, ground, how) : drawTiles(data, how)} page={code} />
      <ChartFigure chart={drawFunnel(data, {id: "funnel", language: code})} page={code} />
    </div>
  );
}

interface DotsProps {
  readonly here: Here;
  readonly compared: Compared;
  readonly group: Pick<OtherGroup, "id" | "chosen" | "members">;
}

/** The own force among a group, each with its interval. */
function DotsOf({here, compared, group}: DotsProps) {
  const own = onlyBody(here)?.area;
  if (own === undefined || compared.refused) return null;
  const data = forcesData(compared, here, [...group.members, own]);
  if (data === undefined) return null;
  const {code, words} = here.tongue;
  const chart = drawDots({...data, chosen: `${words.chosen(group.chosen)}.`}, {id: `dots-${group.id}`, language: code});
  return <ChartFigure chart={chart} page={code} />;
}

interface TableProps {
  readonly here: Here;
  readonly compared: Compared;
  readonly rows: readonly ComparedForce[];
  /** Before the measure's own name, where the heading above does not say which forces these are. */
  readonly name?: string;
  readonly enhanced?: boolean;
}

function ForceTable({here, compared, rows, name, enhanced}: TableProps) {
  const {words, code} = here.tongue;
  const {measure} = compared;
  const cautioned = rows.some(({cautions, apart}) => cautions.length > 0 || apart);
  const of = `${titleOf(measure, here)}, ${showPeriod(compared.period, code)}`;
  const caption = name === undefined ? of : `${name}: ${of}`;
  return (
    <Scroll label={caption}>
      <table class="site-table block" data-filter={enhanced} data-sort={enhanced} data-choose={enhanced}>
        <caption>
          {caption}
          {enhanced && <small>{words.allForcesNote}</small>}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.force}</th>
            <th scope="col" class="num">
              {titleOf(measure, here)}
            </th>
            <th scope="col" class="num">
              {words.counted}
            </th>
            <th scope="col" class="num">
              {words.outOf}
            </th>
            {cautioned && <th scope="col">{words.cautions}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ForceRow here={here} compared={compared} row={row} cautioned={cautioned} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface RowProps {
  readonly here: Here;
  readonly compared: Compared;
  readonly row: ComparedForce;
  readonly cautioned: boolean;
}

function ForceRow({here, compared, row, cautioned}: RowProps) {
  const {words, code} = here.tongue;
  const {measure} = compared;
  const own = row.area === onlyBody(here)?.area;
  return (
    <tr class={own ? "own" : undefined} id={`a-${row.area.toLowerCase()}`} tabIndex={-1}>
      <th scope="row">
        {row.body ? <a href={here.to(measurePath(row.body, measure))}>{row.name}</a> : row.name}
        {own && <span class="note-words">{words.own}</span>}
      </th>
      <td class="num">{row.value ? showLevel(row.value, measure.places, code) : <Gap>{words.missing}</Gap>}</td>
      <td class="num">{row.numerator?.toLocaleString("en-GB")}</td>
      <td class="num">{row.denominator?.toLocaleString("en-GB")}</td>
      {cautioned && (
        <td class="small">
          {row.apart && <strong>{words.apart}. </strong>}
          {row.apart === "other-source" && `${words.otherSource} `}
          <InEnglish here={here}>{row.cautions.join(" ")}</InEnglish>
        </td>
      )}
    </tr>
  );
}
