import type {VNode} from "preact";
import {renderToString} from "preact-render-to-string";
import {describe, expect, it} from "vitest";
import {elementsOf, readHtml} from "../../formats/html.ts";
import {Banner, SyntheticBanner} from "./banner.tsx";
import {Contents} from "./contents.tsx";
import {FigureLink, Gap, Quoted} from "./figure-link.tsx";
import {FindingNote} from "./finding-note.tsx";
import {Footer} from "./footer.tsx";
import {GlanceTable} from "./glance-table.tsx";
import {HowToRead} from "./how-to-read.tsx";
import {InEnglish} from "./in-english.tsx";
import {InitiativeEntry} from "./initiative-entry.tsx";
import {KeyFigure} from "./key-figure.tsx";
import {Masthead} from "./masthead.tsx";
import {NoteList} from "./note-list.tsx";
import {ReleaseHistory} from "./release-history.tsx";
import {TitleBlock} from "./title-block.tsx";

/** Somebody's text that would be markup if anything let it through. */
const HOSTILE = `</p><script>alert("x")</script>'&`;
const WORKING = {figure: HOSTILE, shows: "level", places: 0} as const;

const entry = {id: "i-a", kind: "Operation", name: "Operation Advance", what: "Weeks of action.", led: "The force"};

/** An example of each component: what it is given, and what of it a reader must be able to find. */
const EXAMPLES: readonly (readonly [string, VNode, readonly (string | RegExp)[]])[] = [
  ["synthetic banner", <SyntheticBanner language="en" />, ["Synthetic data.", 'role="note"']],
  ["banner", <Banner lead="Draft.">{HOSTILE}</Banner>, ["<strong>Draft.</strong>"]],
  [
    "masthead",
    <Masthead body={`West Midlands ${HOSTILE}`} website="https://example.org/" />,
    [">WM<", "https://example.org/"],
  ],
  ["masthead without a site", <Masthead body="Kent Commissioner" />, [/<p class="body">/]],
  [
    "title block",
    <TitleBlock over="Statutory statement" title={HOSTILE} facts={[{name: "Area", value: "West Midlands"}]} />,
    ["<h1>", "<dt>Area</dt><dd>West Midlands</dd>"],
  ],
  [
    "contents",
    <Contents
      language="en"
      entries={[
        {href: "#a", no: 1, title: HOSTILE},
        {href: "#b", title: "Method"},
      ]}
    />,
    ['<span>1</span><a href="#a">', '<span></span><a href="#b">Method</a>'],
  ],
  [
    "figure link",
    <FigureLink shown="6,621" note={6} id="t3" working={{...WORKING, figure: "a@b@2024", tag: 3}} />,
    ['href="#n6"', 'role="doc-noteref"', 'data-n="6"', 'data-figure="a@b@2024"', 'data-tag="3"', ">6,621</a>"],
  ],
  ["figure link with hostile id", <FigureLink shown={HOSTILE} note={1} working={WORKING} />, ["data-figure="]],
  ["quoted", <Quoted shown="£6.5 million" note={2} />, ['class="fig fig--quoted"', ">£6.5 million</a>"]],
  ["gap", <Gap>incomplete: 11 of 12 months {HOSTILE}</Gap>, ['class="gap"', "11 of 12 months"]],
  [
    "note list",
    <NoteList
      language="en"
      id="n"
      title="Where the figures come from"
      notes={[
        {
          n: 7,
          shown: "12.96%",
          working: WORKING,
          what: HOSTILE,
          source: "Counted from rows",
          facts: [{name: "Worked out", value: "858 ÷ 6,621"}],
          queries: [{title: "The query", sql: `SELECT '${HOSTILE}'`}],
          data: {href: "data/a.csv", title: "Its data (CSV)"},
          back: "t3",
        },
      ]}
    />,
    [
      'role="doc-endnotes"',
      'id="n7" tabindex="-1"',
      "858 ÷ 6,621",
      "<details>",
      'href="data/a.csv"',
      'role="doc-backlink"',
      'start="7"',
    ],
  ],
  ["note list without notes", <NoteList language="en" id="n" title={HOSTILE} notes={[]} />, [/^$/]],
  [
    "key figure",
    <KeyFigure
      language="en"
      name="Homicides"
      title="Homicides"
      period="2024"
      value="34"
      was={HOSTILE}
      change="down 19%"
    />,
    ['aria-label="Main measure: Homicides"', "Homicides, 2024", '<p class="key__n">34</p>', "down 19%"],
  ],
  [
    "initiative entry with nothing supplied",
    <InitiativeEntry language="en" {...entry} evidence="Not evaluated." delivered={[]} />,
    [
      "<dt>What</dt>",
      "<dt>Led by</dt>",
      "<dt>Delivered</dt><dd>No counts supplied.</dd>",
      "<dt>Evidence</dt><dd>Not evaluated.</dd>",
    ],
  ],
  [
    "initiative entry",
    <InitiativeEntry
      language="en"
      {...entry}
      partners={`schools, ${HOSTILE}`}
      delivered={["280 officers", "a desk"]}
      when="Since 1 May 2023"
      evidence="A review."
    />,
    ["<dt>With</dt>", "<dt>When</dt><dd>Since 1 May 2023</dd>", "<li>280 officers</li><li>a desk</li>", "A review."],
  ],
  [
    "glance table",
    <GlanceTable
      language="en"
      before="2023"
      now="the year to March 2024"
      groups={[
        {
          no: 1,
          title: HOSTILE,
          href: "#a",
          rows: [{measure: "Homicides", before: "42", now: "34", change: "−19%", verdict: "Cannot be judged"}],
        },
      ]}
    />,
    ['scope="rowgroup"', 'scope="row"', 'data-l="The year to March 2024"', ">−19%</td>", 'role="cell"'],
  ],
  [
    "release history",
    <ReleaseHistory
      language="en"
      entries={[
        {release: 3, signed: "signed on 1 July 2025", changes: []},
        {release: 2, signed: "signed on 1 June 2025", changes: [HOSTILE]},
        {release: 1, signed: "signed on 1 May 2025", changes: []},
      ]}
    />,
    [
      "Release 3</strong>, signed on 1 July 2025 (this one)",
      "Nothing in its text or figures changed.",
      "The first release.",
    ],
  ],
  [
    "footer",
    <Footer language="en" synthetic={true} links={[{href: "#a", title: HOSTILE}]}>
      <p>The office</p>
    </Footer>,
    ["<footer", "Synthetic data.", "<p>The office</p>"],
  ],
  ["in English, on a Welsh page", <InEnglish page="cy">{HOSTILE}</InEnglish>, [/^<bdi lang="en">/]],
  ["in English, on an English page", <InEnglish page="en">counted</InEnglish>, [/^counted$/]],
  ["how to read the figures", <HowToRead language="en" />, ["Quoted: taken from a document", "suppressed"]],
  [
    "finding",
    <FindingNote severity="should" code="reading-age" message={HOSTILE} advice="Shorten it." where="line 20" />,
    ["Should be put right.", "reading-age, line 20", 'class="sev-s"'],
  ],
];

describe("each component", () => {
  it.each(EXAMPLES)("%s shows what it is for", (_, example, marks) => {
    const html = renderToString(example);
    for (const mark of marks) typeof mark === "string" ? expect(html).toContain(mark) : expect(html).toMatch(mark);
  });

  it.each(EXAMPLES)("%s lets no text become markup", (_, example) => {
    const elements = [...elementsOf(readHtml(renderToString(example)))];
    expect(elements.filter(({name}) => name === "script")).toEqual([]);
  });
});
