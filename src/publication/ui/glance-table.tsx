// biome-ignore-all lint/a11y/noRedundantRoles: on a phone rows are shown as blocks, which takes the roles away
// biome-ignore-all lint/a11y/useSemanticElements: the same
import type {ComponentChildren} from "preact";

/** The measures that answer one priority. */
export interface GlanceGroup {
  readonly no: number;
  readonly title: string;
  readonly href: string;
  readonly rows: readonly GlanceRow[];
}

export interface GlanceRow {
  readonly measure: string;
  readonly before: ComponentChildren;
  readonly now: ComponentChildren;
  readonly change: ComponentChildren;
  /** Whether chance would explain the change. */
  readonly verdict: ComponentChildren;
}

/** The year at a glance: every measure of each priority, before, now, the change and what it tells us, by priority. */
export function GlanceTable(props: {
  readonly before: string;
  readonly now: string;
  readonly groups: readonly GlanceGroup[];
}) {
  return (
    <table class="stack" role="table">
      <caption>
        {`Each measure in ${props.before} and ${props.now}`}
        <small>Every number with a line under it leads to where it was counted.</small>
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Measure
          </th>
          {[props.before, props.now, "Change"].map((title) => (
            <th key={title} scope="col" role="columnheader" class="num">
              {capital(title)}
            </th>
          ))}
          <th scope="col" role="columnheader">
            Tells us
          </th>
        </tr>
      </thead>
      {props.groups.map((group) => (
        <tbody key={group.no} role="rowgroup">
          <tr role="row" class="group">
            <th scope="rowgroup" role="rowheader" colSpan={5} aria-colspan={5}>
              <span>{group.no}</span>
              <a href={group.href}>{group.title}</a>
            </th>
          </tr>
          {group.rows.map((row) => (
            <tr key={row.measure} role="row">
              <th scope="row" role="rowheader">
                {row.measure}
              </th>
              <Cell label={props.before}>{row.before}</Cell>
              <Cell label={props.now}>{row.now}</Cell>
              <Cell label="Change">{row.change}</Cell>
              <td role="cell" data-l="Tells us">
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
