import {judgeBook} from "../src/figures/verdicts/judge-book.ts";
import {forceAreas} from "../src/official/areas.ts";
import {frameworks} from "../src/official/frameworks.ts";
import type {Bound} from "../src/prose/statement/bound.ts";
import {coverageRecord} from "../src/publication/release/coverage-record.ts";
import {figureData} from "../src/publication/release/figure-data.ts";
import {listFiles, type Manifest, manifestOf} from "../src/publication/release/manifest.ts";
import type {OtherFigure, OthersRecord} from "../src/publication/release/others-record.ts";
import {isWhole, readRelease} from "../src/publication/release/read-release.ts";
import {
  dataPath,
  decodeText,
  encodeJson,
  encodeText,
  RELEASE,
  type ReleaseFiles,
} from "../src/publication/release/release-files.ts";
import {seal} from "../src/publication/release/seal.ts";
import {
  figuresRecord,
  measuresRecord,
  registerRecord,
  statementRecord,
} from "../src/publication/renderers/data/records-of.ts";
import {renderStatementPage} from "../src/publication/renderers/html/statement-page.tsx";
import type {Look} from "../src/publication/renderers/look.ts";
import type {SiteInput, SiteRelease} from "../src/publication/site/site-input.ts";
import type {History} from "../src/vocabulary/figure-book.ts";
import {monthsOf} from "../src/vocabulary/period.ts";
import {AREA, MEASURES, NOW} from "./figures-fixture.ts";
import {FRAMEWORK, fixtureBound, fixtureFacts} from "./statement-fixture.ts";

/** Releases (synthetic) for the public site: two of one statement, of as many bodies as are asked for, with other forces and a brand. */

const ANSWERED = "999-answered-within-10-seconds";

/** The releases of a body, by their folder's name. @param words put into names and texts, to see that they come out as they went in. */
export function siteReleasesOf(look: Look, area = AREA, words?: string): ReadonlyMap<string, ReleaseFiles> {
  const bound = judged(fixtureBound(words));
  const first = judged(fixtureBound(words), 33);
  return new Map([
    ["1", dressed(filesOf(first, look), {area, release: 1})],
    ["2", dressed(filesOf(bound, look), {area, release: 2})],
  ]);
}

export function siteInputOf(look: Look, site: SiteInput["look"], areas: readonly string[] = [AREA]): SiteInput {
  const releases: SiteRelease[] = [];
  for (const area of areas)
    for (const files of siteReleasesOf(look, area).values()) releases.push(siteReleaseOf(files));
  return {releases, frameworks, areas: forceAreas, base: "/", languages: ["en", "cy"], look: site};
}

export function siteReleaseOf(files: ReleaseFiles): SiteRelease {
  const {records, findings} = readRelease(files);
  if (!isWhole(records)) throw new Error(findings.map(({message}) => message).join(" "));
  return {records, paths: [...files.keys()], read: (path) => files.get(path)!};
}

/** A release without the documents that are not read in a browser, which take their time. */
function filesOf(bound: Bound, look: Look): ReleaseFiles {
  const facts = fixtureFacts(bound);
  const held = {table: "crimes", source: "crime-extract", supplier: "west-midlands", force: AREA} as const;
  const files = new Map<string, Uint8Array>([
    [RELEASE.page, encodeText(renderStatementPage({bound, framework: FRAMEWORK, facts, look}))],
    [RELEASE.statement, encodeJson(statementRecord(bound))],
    [RELEASE.figures, encodeJson(figuresRecord(bound))],
    [RELEASE.measures, encodeJson(measuresRecord(bound, FRAMEWORK))],
    [RELEASE.register, encodeJson(registerRecord(bound))],
    [
      RELEASE.coverage,
      encodeJson(
        coverageRecord([
          {...held, month: "2024-01"},
          {...held, month: "2024-02"},
        ]),
      ),
    ],
    ...look.fonts,
  ]);
  for (const figure of bound.book.figures) {
    const data = figureData(figure);
    if (data !== undefined) files.set(dataPath(figure.id), encodeText(data));
  }
  return files.set(RELEASE.manifest, manifestOf(facts, files));
}

/** The bound statement with three years of months, an interval on every figure and a verdict on every change. */
function judged(bound: Bound, homicides?: number): Bound {
  const figures = bound.book.figures.map((figure) =>
    homicides !== undefined && figure.measure === "homicides" && figure.period === NOW
      ? {...figure, value: {kind: "count" as const, value: homicides}, series: []}
      : figure,
  );
  const histories = [history("homicides", 3), history("serious-youth-violence", 600)];
  const front = {...bound.statement.front, framework: frameworks[0]!.id};
  return {
    ...bound,
    statement: {...bound.statement, front},
    book: judgeBook(
      {...bound.book, figures, histories},
      {measures: MEASURES.map((measure) => ({...measure, breaks: []}))},
    ),
  };
}

function history(measure: string, mean: number): History {
  const months = monthsOf({from: "2022-01", until: NOW.until});
  const points = months.map((month, n) => ({month, numerator: mean + ((n * 7) % 5) - 2}));
  return {measure, area: AREA, basis: "counted from rows of the force's crime extract", step: 1, points, breaks: []};
}

function dressed(
  files: ReleaseFiles,
  {area, release}: {readonly area: string; readonly release: number},
): ReleaseFiles {
  const name = forceAreas.find(({code}) => code === area)!.name;
  const made = new Map<string, Uint8Array>();
  for (const [path, bytes] of files) {
    if (path === RELEASE.seal || path === RELEASE.manifest) continue;
    const text = /\.(json|csv|html)$/.test(path);
    made.set(path.replaceAll(AREA, area), text ? encodeText(decodeText(bytes).replaceAll(AREA, area)) : bytes);
  }
  made.set(RELEASE.others, encodeJson(others(area)));
  made.set(
    RELEASE.brand,
    encodeJson({
      schema: 1,
      colours: {light: "#6b1d5c", dark: "#e0a3d4"},
      logo: "brand/logo.svg",
      email: "policy@example.org",
    }),
  );
  made.set(
    "brand/logo.svg",
    encodeText('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 44"><rect width="44" height="44"/></svg>\n'),
  );
  const manifest = JSON.parse(decodeText(files.get(RELEASE.manifest)!)) as Manifest;
  const first = release === 1 ? {changes: [], earlier: []} : {};
  const own = area === AREA ? {} : {body: `Police and Crime Commissioner for ${name}`};
  made.set(
    RELEASE.manifest,
    encodeJson({...manifest, ...first, ...own, release, area: {code: area, name}, files: listFiles(made)}),
  );
  made.set(RELEASE.seal, seal(made));
  return made;
}

/** Of eleven forces beside its own, one of them with few residents. */
function others(own: string): OthersRecord {
  const figure = (area: string, name: string, numerator: number): OtherFigure => ({
    area,
    name,
    value: {kind: "share", of: {numerator, denominator: 1000}},
    numerator,
    denominator: 1000,
    basis: "counted from rows of the force's crime extract",
    cautions: area === "E23000034" ? ["Too few live here to be set beside the others."] : [],
    ...(area === "E23000034" ? {apart: true as const} : {}),
  });
  const chosen = [...forceAreas.slice(0, 12), forceAreas.find(({code}) => code === "E23000034")!];
  const areas = chosen.filter(({code}) => code !== own).map(({code, name}, n) => figure(code, name, 860 + 7 * n));
  return {
    schema: 1,
    version: "5b1f0c2a9d3e",
    asAt: "2025-05-12T09:00:00Z",
    groups: [
      {
        id: "similar",
        name: "similar forces",
        chosen: "the policy team",
        members: chosen.slice(2, 6).map(({code}) => code),
      },
    ],
    measures: [{measure: ANSWERED, period: NOW, areas, together: [figure("K04000001", "England and Wales", 902)]}],
  };
}
