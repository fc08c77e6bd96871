import type {CatalogueMeasure} from "../../../vocabulary/catalogue.ts";
import type {SeriesPoint} from "../../../vocabulary/figure.ts";
import type {History} from "../../../vocabulary/figure-book.ts";
import type {Initiative} from "../../../vocabulary/initiative.ts";
import {deliveredLines} from "../../release/delivered.ts";
import type {Release} from "../../release/read-release.ts";
import {filled, gappy, type OpenColumn, type OpenTable, openTable, several} from "./open-table.ts";

interface PointRow {
  readonly history: History;
  readonly point: SeriesPoint;
}

/** series.csv: a month or a quarter of a measure and area a row. */
export function openSeries({figures}: Release): OpenTable {
  const definition = {
    name: "series",
    title: "Series",
    about: "Month by month, or quarter by quarter where the source has no months: the whole numbers that are counted.",
    key: ["measure", "area", "first_month"],
    references: [{column: "measure", table: "measures"}],
  };
  const rows = figures.histories.flatMap((history) => history.points.map((point) => ({history, point})));
  return openTable(definition, SERIES, rows);
}

const SERIES: readonly OpenColumn<PointRow>[] = [
  filled("measure", ({history}) => history.measure, {title: "Measure", about: "The measure's id; see measures.csv."}),
  filled("area", ({history}) => history.area, {title: "Area code", about: "The official code of the area."}),
  filled("first_month", ({point}) => point.month, {
    title: "First month",
    about: "Of the month or quarter.",
    type: "month",
  }),
  filled("months", ({history}) => history.step, {title: "Months", about: "1, or 3 for a quarter.", type: "whole"}),
  gappy("numerator", ({point}) => point.numerator ?? undefined, {
    title: "Numerator",
    about:
      "As counted or supplied. Empty: not held, or suppressed. Of money, times and scores it may be in parts of the unit.",
    type: "whole",
  }),
  gappy("denominator", ({point}) => point.denominator ?? undefined, {
    title: "Denominator",
    about: "Empty of what is not divided, of a rate, and where it is not held or suppressed.",
    type: "whole",
  }),
  filled("source", ({history}) => history.basis, {title: "Source", about: "In words."}),
];

/** measures.csv: a definition a row. */
export function openMeasures({measures}: Release): OpenTable {
  const definition = {
    name: "measures",
    title: "Measures",
    about: "What is counted: the definition of every measure of the statement.",
    key: ["measure"],
    references: [],
  };
  return openTable(definition, MEASURES, measures.measures);
}

const MEASURES: readonly OpenColumn<CatalogueMeasure>[] = [
  filled("measure", ({id}) => id, {title: "Measure", about: "The measure's id."}),
  filled("title", ({title}) => title, {title: "Title", about: "What it is called."}),
  gappy("title_cy", ({titleCy}) => titleCy, {title: "Title in Welsh", about: "Where the office gives one."}),
  filled("priority", ({priority}) => priority, {title: "Priority", about: "The id of the priority it belongs to."}),
  filled("level", ({level}) => level, {
    title: "Kind of value",
    about: "share: at most 1; ratio: may pass 1; rate: for so many people.",
    oneOf: ["count", "share", "ratio", "rate", "mean", "money", "duration", "score"],
  }),
  gappy("unit", ({unit}) => unit || undefined, {
    title: "Unit",
    about: "What a count counts, or what it is a share of.",
  }),
  filled("places", ({places}) => places, {
    title: "Decimal places",
    about: "That the value is shown with.",
    type: "whole",
  }),
  filled("wanted", ({wanted}) => wanted, {
    title: "Wanted direction",
    about: "Whether fewer or more is better.",
    oneOf: ["fewer", "more", "neither"],
  }),
  filled("disclosure", ({disclosure}) => disclosure, {
    title: "Disclosure",
    about: "threshold: small numbers are suppressed.",
    oneOf: ["open", "threshold"],
  }),
  filled("rolling", ({rolling}) => rolling, {
    title: "Rolling",
    about: "Counted over the twelve months to the end of the period.",
    type: "yes-no",
  }),
  filled("definition", ({definition}) => definition, {
    title: "Definition",
    about: "What is counted, and whose definition.",
  }),
  gappy("caveats", ({caveats}) => several(caveats), {title: "Caveats", about: "Several with | between them."}),
  gappy("breaks", ({breaks}) => several(breaks.map(({month, why}) => `${month}: ${why}`)), {
    title: "Breaks in the series",
    about: "First months of another definition, and why; several with | between them.",
  }),
];

/** initiatives.csv: an entry of the register a row. */
export function openInitiatives(release: Release): OpenTable {
  const definition = {
    name: "initiatives",
    title: "Initiatives",
    about: "What was done about the priorities: the register of initiatives as it stood.",
    key: ["initiative"],
    references: [],
  };
  return openTable(definition, initiativeColumns(release), release.register.initiatives);
}

function initiativeColumns(release: Release): readonly OpenColumn<Initiative>[] {
  const list = "Several with | between them.";
  return [
    filled("initiative", ({id}) => id, {title: "Initiative", about: "Its id."}),
    filled("name", ({name}) => name, {title: "Name", about: "What it is called."}),
    gappy("name_cy", ({nameCy}) => nameCy, {title: "Name in Welsh", about: "Where the office gives one."}),
    filled("kind", ({kind}) => kind, {
      title: "Kind",
      about: "What sort of thing it is.",
      oneOf: ["operation", "partnership", "intervention", "unit", "campaign", "funding", "estate"],
    }),
    gappy("what", ({what}) => what || undefined, {title: "What it is", about: "In the office's words."}),
    gappy("led", ({led}) => led || undefined, {title: "Led by", about: "Who leads it."}),
    gappy("partners", ({partners}) => several(partners), {title: "Partners", about: list}),
    gappy("areas", ({areas}) => several(areas), {title: "Areas", about: `Codes or names. ${list}`}),
    gappy("priorities", ({priorities}) => several(priorities), {title: "Priorities", about: `Ids. ${list}`}),
    gappy("from", ({days}) => days?.from, {title: "From", about: "Its first day.", type: "day"}),
    gappy("until", ({days}) => days?.until, {
      title: "Until",
      about: "Its last day; empty where it goes on, or is not dated.",
      type: "day",
    }),
    gappy(
      "runs",
      ({iterations}) => several(iterations.map(({days, focus}) => `${days.from}/${days.until ?? ".."}: ${focus}`)),
      {title: "Runs", about: `Of one that comes back: its days and what it was about. ${list}`},
    ),
    gappy("delivered", (one) => several(deliveredLines(one, release)), {
      title: "Delivered",
      about: `As the statement shows it. ${list} Empty: no counts supplied.`,
    }),
    gappy("evidence", ({evidence}) => evidence, {
      title: "Evidence",
      about: "What is known of the difference it made; empty: not evaluated.",
    }),
  ];
}
