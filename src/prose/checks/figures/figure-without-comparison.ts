import {showPeriod} from "../../../language/display.ts";
import type {Finding} from "../../../vocabulary/finding.ts";
import {type Period, samePeriod} from "../../../vocabulary/period.ts";
import type {Tag} from "../../statement/statement.ts";
import type {Check} from "../check.ts";
import {sectionsOf} from "../sections.ts";

/** "34 homicides" says little until it is set beside the year before, or another area. */
export const figureWithoutComparison: Check = {
  code: "figure-without-comparison",
  rule: "A figure of the statement's period has another period's or another area's beside it in its section, or a reason why not.",
  of: "page",
  *run(bound) {
    const {period} = bound.statement.front;
    const answered = new Set(
      bound.statement.tags.flatMap((tag) => (tag.kind === "no-comparison" ? [tag.measure] : [])),
    );
    for (const {tags, name} of sectionsOf(bound)) {
      const told = new Set<string>(answered);
      for (const tag of tags.filter((tag) => tag.kind === "quoted" || isOf(tag, period))) {
        const measure = levelMeasure(tag);
        if (measure === undefined || told.has(measure) || compared(tags, tag, measure)) continue;
        told.add(measure);
        yield withoutComparison(tag, measure, {name, period: showPeriod(period)});
      }
    }
  },
};

function isOf(tag: Tag, period: Period): boolean {
  return "period" in tag && tag.period !== undefined && samePeriod(tag.period, period);
}

function levelMeasure(tag: Tag): string | undefined {
  return tag.kind === "figure" || tag.kind === "share" || tag.kind === "quoted" ? tag.measure : undefined;
}

function compared(tags: readonly Tag[], of: Tag, measure: string): boolean {
  const period = "period" in of ? of.period : undefined;
  return tags.some((tag) => {
    if (tag.kind === "change") return tag.measure === measure;
    if (levelMeasure(tag) !== measure || tag === of || !("period" in tag) || !tag.period) return false;
    if (tag.kind !== "quoted" && of.kind !== "quoted" && areaOf(tag) !== areaOf(of)) return true;
    return period === undefined || !samePeriod(tag.period, period);
  });
}

function areaOf(tag: Tag): string | undefined {
  return "area" in tag ? tag.area : undefined;
}

function withoutComparison(tag: Tag, measure: string, of: {readonly name: string; readonly period: string}): Finding {
  return {
    code: "figure-without-comparison",
    severity: "should",
    message: `${of.name} gives "${measure}" for ${of.period} and nothing to compare it with.`,
    at: tag.at,
    advice: `Show the comparator's value, {% figure "${measure}" in="comparator" /%}, or say why not: {% no-comparison "${measure}" reason="…" /%}.`,
  };
}
