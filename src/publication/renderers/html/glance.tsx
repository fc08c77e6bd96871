import {showPeriod} from "../../../language/display.ts";
import {say} from "../../../language/say.ts";
import {Gap} from "../../ui/figure-link.tsx";
import {type GlanceRow, GlanceTable} from "../../ui/glance-table.tsx";
import type {Comparison} from "../layout/comparisons.ts";
import {glanceTitle} from "../layout/glance-title.ts";
import {glanceChart} from "../layout/page-charts.ts";
import type {LaidSection, PageModel} from "../layout/page-model.ts";
import {plainText} from "../layout/sections.ts";
import {ChartView} from "./chart-view.tsx";
import {changeCell, levelCell} from "./figure-cells.tsx";
import {MeasureTitle} from "./measure-title.tsx";
import {verdictView} from "./verdict-view.tsx";

/** "The year at a glance": every measure, before and now, by priority. */
export function Glance(props: {readonly model: PageModel}) {
  const {model} = props;
  const {period, comparator, language} = model.bound.statement.front;
  const groups = model.sections.flatMap((section) => group(model, section));
  if (groups.length === 0) return null;
  const chart = glanceChart(model);
  return (
    <section class="sec" id="glance" aria-labelledby="glance-h">
      <div class="sec__head">
        <h2 id="glance-h">{glanceTitle(period, language)}</h2>
      </div>
      <div class="wide">
        <GlanceTable
          language={language}
          before={showPeriod(comparator, language)}
          now={showPeriod(period, language)}
          groups={groups}
        />
      </div>
      {chart && <ChartView chart={chart} />}
    </section>
  );
}

function group(model: PageModel, section: LaidSection) {
  if (section.no === undefined || section.comparisons.length === 0) return [];
  const title = plainText(section.title, (n) => model.bound.bindings[n]?.shown ?? "");
  const rows = section.comparisons.map((comparison) => row(model, comparison));
  return [{no: section.no, title, lang: section.titleIn, href: `#${section.id}`, rows}];
}

function row(model: PageModel, comparison: Comparison): GlanceRow {
  const {measure, now, before, change} = comparison;
  const {language} = model.bound.statement.front;
  return {
    measure: <MeasureTitle measure={measure} page={language} />,
    before: before ? levelCell(model, before, true) : <Gap>{say(language, "not-compared")}</Gap>,
    now: levelCell(model, now, true),
    change: change ? changeCell(model, change, {shows: "signed", inTable: true}) : say(language, "no-change-shown"),
    verdict: verdictView(comparison, language) ?? <Gap>{say(language, "not-compared")}</Gap>,
  };
}
