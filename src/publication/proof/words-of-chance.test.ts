import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {AREA, BEFORE, byId, NOW} from "../../../test/figures-fixture.ts";
import {fixtureBound, fixtureRelease} from "../../../test/statement-fixture.ts";
import {bind} from "../../prose/statement/bind.ts";
import {parseStatement} from "../../prose/statement/parse.ts";
import type {FigureBook} from "../../vocabulary/figure-book.ts";
import {decodeText, encodeText, RELEASE} from "../release/release-files.ts";
import {readLook} from "../renderers/look.ts";
import {proveRelease} from "./prove-release.ts";

const textIn = (language: "en" | "cy") => `---
title: National Policing Priorities statement
language: ${language}
edition: 2024-25 Q2
period: 2024
comparator: 2023
---
{% priority "serious-violence" %}
## Reduce serious violence

{% period /%}. {% share "homicides-domestic-abuse-share" as="${language === "cy" ? "traean" : "a third"}" /%}.
{% change "homicides" as="words" /%}. {% change "999-answered-within-10-seconds" as="words" /%}. Of homicides {% figure "homicides" interval=true /%}. {% verdict "serious-youth-violence" /%}. {% trend "homicides" /%}.
{% verdict "homicides" /%}.
{% /priority %}
`;

/** A release whose text says what chance has to do with its figures; all numbers are made up. */
function release(language: "en" | "cy" = "en") {
  const fixture = fixtureBound();
  const {book, bindings: _, ...parts} = fixture;
  const homicides = byId("homicides", NOW);
  const judged: FigureBook = {
    ...book,
    figures: book.figures.map((one) =>
      one.id === homicides.id ? {...one, interval: {method: "Byar", lower: 23.543, upper: 47.513}} : one,
    ),
    histories: [
      {
        ...{measure: "homicides", area: AREA, basis: homicides.provenance.basisTitle, step: 1},
        ...{points: [], breaks: []},
        reading: {method: "XmR", points: 36, mean: 2.8, lower: 0, upper: 7.1, signal: "none"},
      },
    ],
    changes: [
      {
        before: byId("homicides", BEFORE).id,
        after: homicides.id,
        verdict: {kind: "cannot-be-judged", why: "different-sources"},
      },
      {
        before: byId("serious-youth-violence", BEFORE).id,
        after: byId("serious-youth-violence", NOW).id,
        verdict: {
          kind: "larger-than-chance",
          method: "exact conditional Poisson",
          unit: "percent",
          interval: {lower: -16.5, upper: -10.9},
          p: 0,
        },
      },
    ],
  };
  const defaults = {area: AREA, framework: "national-policing-priorities"};
  const statement = parseStatement({file: "statements/2024-25-q2.md", text: textIn(language), defaults});
  return fixtureRelease(readLook(readFileSync), bind({...parts, statement, book: judged, initiatives: []}));
}

const files = await release();

it("proves its intervals, verdicts and trends from figures.json", async () => {
  expect(await proveRelease(files)).toEqual([]);
  const page = decodeText(files.get(RELEASE.page)!);
  expect(page).toContain(">34 (23.5 to 47.5)<");
  expect(page).toContain(">The change is larger than chance would explain (−16.5% to −10.9%)<");
  expect(page).toContain(">The change cannot be judged: the two periods were counted from different sources<");
});

it.each([
  ["an interval", "23.5 to 47.5", "23.5 to 74.5"],
  ["a verdict", "is larger than chance would explain", "is not distinguishable from chance"],
  ["the end of a verdict's interval", "−16.5% to", "−15.6% to"],
  ["a reason", "were counted from different sources", "are incomplete"],
  ["a trend", "around the average of 2.8 a month", "around the average of 2.3 a month"],
])("is betrayed by %s", async (_, from, to) => {
  const page = decodeText(files.get(RELEASE.page)!);
  expect(page).toContain(from);
  const edited = new Map([...files, [RELEASE.page, encodeText(page.replace(from, to))]]);
  expect((await proveRelease(edited)).map(({code}) => code)).toContain("page-figure-differs");
});

it("proves a page in Welsh by the same figures, and says that no speaker has read its words", async () => {
  const welsh = await release("cy");
  expect(await proveRelease(welsh)).toEqual([]);
  const page = decodeText(welsh.get(RELEASE.page)!);
  expect(page).toContain('<html lang="cy">');
  expect(page).toContain(">34 (23.5 i 47.5)<");
  expect(page).toContain(">Mae'r newid yn fwy nag y byddai siawns yn ei esbonio (−16.5% i −10.9%)<");
  expect(page).toContain("Nid yw geiriau Cymraeg y dudalen hon wedi'u gwirio gan siaradwr Cymraeg.");
  expect(page).toContain("The Welsh words of this page have not been checked by a Welsh speaker.");
  const edited = new Map([...welsh, [RELEASE.page, encodeText(page.replace("yn fwy nag", "yn llai nag"))]]);
  expect((await proveRelease(edited)).map(({code}) => code)).toContain("page-figure-differs");
  expect(decodeText(files.get(RELEASE.page)!)).not.toContain("Welsh speaker");
});
