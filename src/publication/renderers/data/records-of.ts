import type {Bound} from "../../../prose/statement/bound.ts";
import {saidIn} from "../../../prose/statement/differences.ts";
import type {Tag} from "../../../prose/statement/statement.ts";
import type {FiguresRecord} from "../../release/figure-schema.ts";
import type {MeasuresRecord, RegisterRecord, StatementRecord, TagRecord} from "../../release/records.ts";
import {withDelivered} from "../layout/delivered-lines.ts";
import type {PageFramework} from "../layout/sections.ts";

/** A bound statement as the records of a release. */

/** Its tags, then those of the register's entries, numbered on. */
export function statementRecord(of: Bound): StatementRecord {
  const {statement, bindings, body} = withDelivered(of).bound;
  const {title, edition, period, comparator, area, framework, language} = statement.front;
  return {
    schema: 1,
    file: statement.file,
    title,
    edition,
    period,
    comparator,
    area,
    framework,
    language,
    synthetic: body.synthetic,
    source: statement.text,
    tags: statement.tags.map((tag, n): TagRecord => {
      const {shown, figures, change, gap} = bindings[n]!;
      return {
        n,
        kind: tag.kind,
        file: tag.at.file,
        line: tag.at.line ?? 0,
        shown,
        figures,
        ...(change ? {change} : {}),
        ...form(tag),
        ...(gap ? {gap: true} : {}),
      };
    }),
    said: saidIn(of),
  };
}

/** The whole book, so that a comparator nobody quoted is there too. */
export function figuresRecord({book}: Bound): FiguresRecord {
  return {schema: 1, ...book};
}

/** Only the measures that the book has figures of. */
export function measuresRecord(
  {book, catalogue}: Bound,
  {priorities}: Pick<PageFramework, "priorities">,
): MeasuresRecord {
  const used = new Set(book.figures.map((figure) => figure.measure));
  const measures = catalogue.measures.filter((measure) => used.has(measure.id));
  const named = priorities.map(({id, title}) => ({id, title}));
  return {schema: 1, measures, percentBase: catalogue.percentBase, priorities: named};
}

export function registerRecord({initiatives}: Bound): RegisterRecord {
  return {schema: 1, initiatives: initiatives.map(({lines: _, ...initiative}) => initiative)};
}

function form(tag: Tag): Pick<TagRecord, "as" | "places" | "over" | "interval"> {
  return {
    ...("as" in tag && tag.as !== undefined ? {as: tag.as} : {}),
    ...("places" in tag && tag.places !== undefined ? {places: tag.places} : {}),
    ...("interval" in tag && tag.interval ? {interval: true} : {}),
    ...("over" in tag && tag.over !== undefined ? {over: tag.over} : {}),
  };
}
