import {readFileSync} from "node:fs";
import {showChange, showLevel, showMissing, showSize} from "../src/language/display.ts";
import type {Binding, Bound} from "../src/prose/statement/bound.ts";
import type {Block, Inline, Tag} from "../src/prose/statement/statement.ts";
import type {DisclosureRecord} from "../src/publication/release/disclosure-record.ts";
import type {ReleaseFacts} from "../src/publication/release/manifest.ts";
import type {ReleaseFiles} from "../src/publication/release/release-files.ts";
import type {PageFramework} from "../src/publication/renderers/layout/sections.ts";
import type {Look} from "../src/publication/renderers/look.ts";
import {releaseFacts, renderRelease} from "../src/publication/renderers/release-folder.ts";
import {type Change, percentChange, pointsChange} from "../src/vocabulary/change.ts";
import type {Initiative} from "../src/vocabulary/initiative.ts";
import {parsePeriod} from "../src/vocabulary/period.ts";
import type {Level} from "../src/vocabulary/quantity.ts";
import {AREA, AS_AT, BEFORE, byId, FIGURES, MEASURES, NOW} from "./figures-fixture.ts";

/** A small bound statement (synthetic) with every kind of tag, a gap, a list and a table, made by hand so that pages can be tried alone. */

const FILE = "statements/2024-25-q2.md";

/** Collects tags as the text is written, so that numbers and bindings cannot part. */
function author(markup: string) {
  const tags: Tag[] = [];
  const bindings: Binding[] = [];
  let line = 6;
  const at = () => ({file: FILE, line});
  const tag = (made: Record<string, unknown>, bound: Omit<Binding, "n">): Inline => {
    const n = tags.length;
    tags.push({n, at: at(), source: `{% ${String(made.kind)} /%}`, ...made} as unknown as Tag);
    bindings.push({n, ...bound});
    return {kind: "tag", n};
  };
  return {
    tags,
    bindings,
    text: (words: string): Inline => ({kind: "text", text: words.replace("MARKUP", markup), at: at()}),
    level: (id: string, period = NOW): Inline => {
      const of = byId(id, period);
      const given = {kind: "figure", measure: id, area: AREA, period};
      if (of.value.kind === "missing")
        return tag(given, {shown: showMissing(of.value), figures: [of.id], gap: {kind: "missing", figure: of}});
      const places = MEASURES.find((one) => one.id === id)!.places;
      return tag(given, {shown: showLevel(of.value, places), figures: [of.id]});
    },
    change: (id: string, as: "percent" | "points" | "words", places: number): Inline => {
      const [before, after] = [byId(id, BEFORE), byId(id, NOW)];
      const [was, is] = [before.value as Level, after.value as Level];
      const change = (as === "points" ? pointsChange(was, is) : percentChange(was, is)) as Change;
      const shown = as === "words" ? showChange(change, is, {places, as: "direction"}) : showSize(change, places);
      const given = {kind: "change", measure: id, area: AREA, from: BEFORE, period: NOW, as, places};
      return tag(given, {shown, figures: [before.id, after.id], change});
    },
    share: (id: string, as: string): Inline =>
      tag({kind: "share", measure: id, area: AREA, period: NOW, as}, {shown: as, figures: [byId(id, NOW).id]}),
    other: (made: Record<string, unknown>, shown: string): Inline => tag(made, {shown, figures: []}),
    p: (...children: Inline[]): Block => {
      line += 2;
      return {kind: "paragraph", children, at: at()};
    },
    h: (level: number, words: string): Block => {
      line += 2;
      return {kind: "heading", level, children: [{kind: "text", text: words, at: at()}], at: at()};
    },
    at,
  };
}

const INITIATIVES: readonly Initiative[] = [
  {
    id: "operation-advance",
    name: "Operation Advance",
    kind: "operation",
    what: "Repeated weeks of action on neighbourhood crime; the latest turned to violence against women and girls.",
    led: "West Midlands Police",
    partners: ["taxi drivers", "public transport operators"],
    areas: [AREA],
    priorities: ["homicide", "serious-violence"],
    days: {from: "2023-05-01"},
    iterations: [{days: {from: "2024-11-11", until: "2024-11-17"}, focus: "violence against women and girls"}],
    delivered: [],
    file: "initiatives/operation-advance.md",
  },
  {
    id: "domestic-abuse-desk",
    name: "Domestic abuse desk",
    kind: "unit",
    what: "Specialist officers who advise on every report of domestic abuse as it comes in.",
    led: "West Midlands Police",
    partners: [],
    areas: [AREA],
    priorities: ["homicide"],
    iterations: [],
    delivered: [
      '{% figure "homicides-domestic-abuse-share" /%} of homicides reviewed',
      '{% quoted "12 arrests" source="Force press office" date="2024-12-05" /%}',
      "Advice to response officers, day and night",
    ],
    evidence: "Not evaluated yet; a review is due in 2026.",
    file: "initiatives/domestic-abuse-desk.md",
  },
];

export const FRAMEWORK: PageFramework = {
  title: "National Policing Priorities",
  priorities: [
    {id: "homicide", title: "Reduce murder and other homicides", short: "Murder and other homicides"},
    {id: "serious-violence", title: "Reduce serious violence", short: "Serious violence"},
    {id: "victims", title: "Improve satisfaction among victims", short: "Victim satisfaction"},
    {id: "fraud-cyber", title: "Tackle fraud and cyber crime", short: "Fraud and cyber crime"},
  ],
  duties: [{id: "inspection", paragraph: "7", title: "Inspection of the force"}],
};

/** @param markup words put into a paragraph, a name and a link, to see that they come out as they went in. */
export function fixtureBound(markup = "steady"): Bound {
  const a = author(markup);
  const quoted = {kind: "quoted", words: "£6.5 million", from: "Ministry of Justice, grant letter", date: "2024-04-02"};
  const blocks: readonly Block[] = [
    a.p(
      a.text("This statement answers the six national priorities for the West Midlands. In "),
      a.other({kind: "period", period: NOW}, "2024"),
      a.text(" serious youth violence went "),
      a.change("serious-youth-violence", "words", 1),
      a.text("."),
    ),
    {
      kind: "priority",
      id: "homicide",
      at: a.at(),
      blocks: [
        a.h(2, "Reduce murder and other homicides"),
        a.h(3, "Performance"),
        a.p(
          a.text("The force recorded "),
          a.level("homicides"),
          a.text(" homicides, "),
          a.share("homicides-domestic-abuse-share", "a third"),
          a.text(" of them linked to domestic abuse. The year before it recorded "),
          a.level("homicides", BEFORE),
          a.text("."),
        ),
        a.p(
          {kind: "strong", children: [a.text("MARKUP. ")]},
          {kind: "link", href: "https://example.org/?q=MARKUP", children: [a.text("A page about it")]},
          a.text(" and "),
          {kind: "link", href: "javascript:alert(1)", children: [a.text("no page at all")]},
          a.text(". "),
          a.other(
            {
              kind: "no-comparison",
              measure: "homicides-domestic-abuse-share",
              reason: "the mark was not kept before 2024",
            },
            "No comparison is drawn: the mark was not kept before 2024.",
          ),
        ),
        a.h(3, "Reflections"),
        a.p(
          a.text("A desk of specialist officers was set up beside "),
          a.other({kind: "initiative", id: "operation-advance"}, "Operation Advance"),
          a.text("."),
        ),
      ],
    },
    a.h(2, "Reduce serious violence"),
    {
      kind: "priority",
      id: "serious-violence",
      at: a.at(),
      blocks: [
        a.p(
          a.text("Recorded serious youth violence fell by "),
          a.change("serious-youth-violence", "percent", 2),
          a.text(", from "),
          a.level("serious-youth-violence", BEFORE),
          a.text(" to "),
          a.level("serious-youth-violence"),
          a.text(" offences. With a knife: "),
          a.level("knife-related-youth-violence"),
          a.text("."),
        ),
        {
          kind: "table",
          head: [[a.text("What")], [a.text("Number")]],
          rows: [
            [[a.text("Serious youth violence")], [a.level("serious-youth-violence")]],
            [[a.text("Homicides")], [a.level("homicides")]],
          ],
          at: a.at(),
        },
        {
          kind: "list",
          ordered: false,
          items: [
            [a.p(a.text("Schools, youth workers and hospitals work together."))],
            [
              a.p(
                a.text("Form "),
                a.other({kind: "as-typed", words: "7", reason: "a form's name"}, "7"),
                a.text(" records each referral."),
              ),
            ],
          ],
          at: a.at(),
        },
      ],
    },
    {
      kind: "priority",
      id: "victims",
      at: a.at(),
      blocks: [
        a.p(
          a.text("The office secured "),
          a.other(quoted, "£6.5 million"),
          a.text(" for support services. Of 999 calls "),
          a.level("999-answered-within-10-seconds"),
          a.text(" were answered within 10 seconds, "),
          a.change("999-answered-within-10-seconds", "points", 1),
          a.text(" more than the year before."),
        ),
        {kind: "quote", blocks: [a.p(a.text("It helped to be heard."))], at: a.at()},
      ],
    },
    {kind: "not-applicable", id: "fraud-cyber", reason: "no such reports are made here.", at: a.at()},
    {
      kind: "duty",
      id: "inspection",
      at: a.at(),
      blocks: [
        a.p(
          a.text("The inspectorate's latest report is published beside this statement. Ask: "),
          a.other({kind: "contact"}, "Policy team, 0100 555 0100, policy@example.org"),
          a.text("."),
        ),
      ],
    },
  ];
  return {
    statement: {
      file: FILE,
      text: "---\ntitle: National Policing Priorities statement\n---\n",
      front: {
        title: "National Policing Priorities statement",
        edition: parsePeriod("2024/25 Q2")!,
        editionWords: "2024-25 Q2",
        period: NOW,
        comparator: BEFORE,
        area: AREA,
        framework: "national-policing-priorities",
        language: "en",
        accepted: [],
      },
      blocks,
      tags: a.tags,
      problems: [],
    },
    book: {version: "5b1f0c2a9d3e", asAt: AS_AT, figures: FIGURES, histories: [], changes: [], evaluations: []},
    catalogue: {
      percentBase: 50,
      measures: MEASURES,
      areas: [{code: AREA, name: "West Midlands", kind: "police-force-area"}],
    },
    initiatives: INITIATIVES.map((one) => ({...one, name: one.name + (markup === "steady" ? "" : markup)})),
    body: {
      name: "West Midlands Police and Crime Commissioner",
      area: AREA,
      areaName: "West Midlands police force area",
      force: "West Midlands Police",
      contact: {email: "policy@example.org", telephone: "0100 555 0100", website: "https://www.example.org/"},
      synthetic: true,
    },
    bindings: a.bindings,
  };
}

export function fixtureFacts(bound: Bound): ReleaseFacts {
  return releaseFacts(bound, {
    release: 2,
    statement: "2024-25-q2",
    signatory: {name: "A. Signatory (synthetic)", role: "Chief executive and monitoring officer"},
    signedAt: "2025-05-12T10:00:00Z",
    content: "a3".repeat(32),
    changes: ["Homicides, January to December 2024: now 34; it was 33."],
    earlier: [{release: 1, signedAt: "2025-04-01T10:00:00Z", changes: []}],
  });
}

export function fixtureRelease(look: Look, bound = fixtureBound()): Promise<ReleaseFiles> {
  const held = {table: "crimes", source: "crime-extract", supplier: "west-midlands", force: AREA} as const;
  const coverage = [{...held, month: "2024-01"} as const, {...held, month: "2024-02"} as const];
  return renderRelease({
    bound,
    framework: FRAMEWORK,
    facts: fixtureFacts(bound),
    coverage,
    disclosure: fixtureDisclosure(bound),
    look,
    read: readFileSync,
  });
}

function fixtureDisclosure({book}: Bound): DisclosureRecord {
  const hidden = book.figures.filter(({value}) => value.kind === "missing" && value.reason === "suppressed");
  return {
    schema: 1,
    threshold: 5,
    method: "By hand.",
    hidden: hidden.length,
    cells: hidden.map(({id}) => id),
    narrowest: hidden.length > 0 ? "every-small-count" : "none-hidden",
    against: [1],
  };
}
