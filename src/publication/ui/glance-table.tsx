// biome-ignore-all lint/a11y/noRedundantRoles: on a phone rows are shown as blocks, which takes the roles away
// biome-ignore-all lint/a11y/useSemanticElements: the same
import type {ComponentChildren} from "preact";
import {capital} from "../../language/display.ts";
import type {Language} from "../../language/language.ts";
import {say} from "../../language/say.ts";

/** The measures that answer one priority. */
export interface GlanceGroup {
  readonly no: number;
  readonly title: string;
  /** Of the title, where it is not the page's. */
  readonly lang?: string | undefined;
  readonly href: string;
  readonly rows: readonly GlanceRow[];
}

export interface GlanceRow {
  readonly measure: ComponentChildren;
  readonly before: ComponentChildren;
  readonly now: ComponentChildren;
  readonly change: ComponentChildren;
  /** Whether chance would explain the change. */
  readonly verdict: ComponentChildren;
}

/** The year at a glance: every measure of each priority, before, now, the change and what it tells us, by priority. */
export function GlanceTable(props: {
  readonly language: Language;
  readonly before: string;
  readonly now: string;
  readonly groups: readonly GlanceGroup[];
}) {
  const {language, before, now} = props;
  const [change, tellsUs] = [say(language, "head-change"), say(language, "tells-us")];
  return (
    <table class="stack" role="table">
      <caption>
        {say(language, "each-measure", {before, now})}
        <small>{say(language, "numbers-lead")}</small>
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {say(language, "head-measure")}
          </th>
          {[before, now, change].map((title) => (
            <th key={title} scope="col" role="columnheader" class="num">
              {capital(title)}
            </th>
          ))}
          <th scope="col" role="columnheader">
            {tellsUs}
          </th>
        </tr>
      </thead>
      {props.groups.map((group) => (
        <tbody key={group.no} role="rowgroup">
          <tr role="row" class="group">
            <th scope="rowgroup" role="rowheader" colSpan={5} aria-colspan={5}>
              <span>{group.no}</span>
              <a href={group.href} lang={group.lang}>
                {group.title}
              </a>
            </th>
          </tr>
          {group.rows.map((row, index) => (
            <tr key={index} role="row">
              <th scope="row" role="rowheader">
                {row.measure}
              </th>
              <Cell label={before}>{row.before}</Cell>
              <Cell label={now}>{row.now}</Cell>
              <Cell label={change}>{row.change}</Cell>
              <td role="cell" data-l={tellsUs}>
                {row.verdict}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Cell(props: {readonly label: string; readonly children: ComponentChildren}) {
  return (
    <td role="cell" class="num" data-l={capital(props.label)}>
      {props.children}
    </td>
  );
}
