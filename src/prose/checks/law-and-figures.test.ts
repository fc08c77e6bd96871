import {describe, expect, it} from "vitest";
import {boundOf, context, findingsOf, HEAD} from "../../../test/checked-fixture.ts";
import type {Check} from "./check.ts";
import {dutyMissing} from "./duties/duty-missing.ts";
import {priorityMissing} from "./duties/priority-missing.ts";
import {changeWithoutCounts} from "./figures/change-without-counts.ts";
import {figureWithoutComparison} from "./figures/figure-without-comparison.ts";
import {figureWithoutValue} from "./figures/figure-without-value.ts";
import {impossibleChange} from "./figures/impossible-change.ts";
import {percentOnSmallBase} from "./figures/percent-on-small-base.ts";
import {periodIncomplete} from "./figures/period-incomplete.ts";
import {smallCountInClear} from "./figures/small-count-in-clear.ts";
import {unresolvedReference} from "./figures/unresolved-reference.ts";
import {checks} from "./index.ts";
import {periodNotTheFigures} from "./periods/period-not-the-figures.ts";
import {periodUnsaid} from "./periods/period-unsaid.ts";
import {runChecks} from "./run.ts";

const messages = (check: Check, body: string, head = HEAD) => findingsOf(check, body, head).map(({message}) => message);

function fires(check: Check, texts: readonly (readonly [string, RegExp])[]): void {
  it.each(texts)("fires on: %s", (body, message) => {
    const found = findingsOf(check, body);
    expect(found.map(({code}) => code)).toEqual([check.code]);
    expect(`${found[0]!.message} ${found[0]!.advice}`).toMatch(message);
  });
}

function quiet(check: Check, texts: readonly string[]): void {
  it.each(texts)("keeps quiet on: %s", (body) => {
    expect(messages(check, body)).toEqual([]);
  });
}

describe("priorities and duties", () => {
  const ids = context.framework.priorities.map(({id}) => id);
  const section = (kind: string, id: string, text = "Said.") =>
    `{% ${kind} "${id}" %}\n## H\n\n${text}\n{% /${kind} %}\n\n`;

  it("asks for all six, whatever the order", () => {
    expect(
      messages(
        priorityMissing,
        ids
          .toReversed()
          .map((id) => section("priority", id))
          .join(""),
      ),
    ).toEqual([]);
    expect(
      messages(
        priorityMissing,
        ids
          .slice(1)
          .map((id) => section("priority", id))
          .join(""),
      ),
    ).toHaveLength(1);
  });

  it("takes a reason for one, and no section that says nothing", () => {
    const rest = ids
      .slice(1)
      .map((id) => section("priority", id))
      .join("");
    expect(messages(priorityMissing, `{% not-applicable "${ids[0]}" reason="No such crime." /%}\n\n${rest}`)).toEqual(
      [],
    );
    expect(messages(priorityMissing, `${section("priority", ids[0]!, "")}${rest}`)[0]).toMatch(/says nothing/);
  });

  it("asks for each duty of the Order", () => {
    const duties = context.framework.duties.map(({id}) => id);
    expect(messages(dutyMissing, duties.map((id) => section("duty", id)).join(""))).toEqual([]);
    expect(messages(dutyMissing, "")).toHaveLength(duties.length);
    expect(
      messages(dutyMissing, duties.map((id) => section("duty", id, id === "complaints" ? "" : "x")).join("")),
    ).toHaveLength(1);
  });
});

describe("unresolved references", () => {
  fires(unresolvedReference, [
    ['{% figure "homicide" /%}', /no measure "homicide".*"homicides"/],
    ['{% figure "homicides" area="E23000041" /%}', /no area/],
    ['{% initiative "project-5" /%}', /"project-50"/],
    ['{% priority "homocide" %}\nText.\n{% /priority %}', /no priority.*"homicide"/],
    ['{% quoted "1" source="S" date="2024" measure="drug" /%}', /no measure/],
  ]);
  quiet(unresolvedReference, ['{% figure "homicides" /%}', '{% initiative "project-50" /%}']);
});

describe("gaps", () => {
  fires(periodIncomplete, [
    ['{% figure "short" /%}', /12 months of January to December 2024.*11 of 12 months are held/],
  ]);
  fires(figureWithoutValue, [['{% share "none" /%}', /no value/]]);
  fires(impossibleChange, [
    ['{% change "fresh" as="percent" /%}', /no percentage/],
    ['{% change "youth" as="points" /%}', /points/],
  ]);
  quiet(periodIncomplete, ['{% figure "short" in="2023" /%}', '{% share "none" /%}']);
  quiet(impossibleChange, ['{% change "fresh" as="absolute" /%}', '{% change "fresh" /%}']);
  fires(percentOnSmallBase, [
    ['{% change "homicides" as="percent" /%}', /percentage of \d+, and of fewer than 50 none/],
  ]);
  quiet(percentOnSmallBase, ['{% change "homicides" /%}', '{% change "youth" as="percent" /%}']);
});

describe("small counts", () => {
  fires(smallCountInClear, [
    [
      '{% figure "small" /%}',
      /withheld here, so that no count under 5 can be seen or worked out.*Say that it is withheld/,
    ],
    ["There were 3 firearm deaths.", /"3"/],
    ["There were two knife injuries.", /"two"/],
    ['{% quoted "4" source="S" date="2024" measure="knife" /%} were hurt.', /"4"/],
    ['{% as-typed "4" reason="r" /%} knife injuries.', /"4"/],
  ]);
  quiet(smallCountInClear, [
    "There were 12 firearm deaths.",
    "There were 3 partners and two teams for knife injuries.",
    '{% quoted "4" source="S" date="2024" measure="reports" /%} reports.',
    '{% figure "knife" /%} knife injuries.',
    "Step 3 of the plan on firearm deaths.",
  ]);
});

describe("comparisons", () => {
  fires(figureWithoutComparison, [
    ['{% figure "homicides" /%} homicides.', /no-comparison "homicides"/],
    ['{% quoted "£6.5 million" source="S" date="2024" measure="reports" /%}.', /reports/],
  ]);
  quiet(figureWithoutComparison, [
    '{% figure "homicides" /%} homicides, {% figure "homicides" in="comparator" /%} before.',
    '{% figure "homicides" /%} homicides. {% no-comparison "homicides" reason="r" /%}',
    '{% figure "homicides" in="comparator" /%} homicides.',
    '{% figure "homicides" /%} homicides, {% change "homicides" as="words" /%}.',
  ]);
  fires(changeWithoutCounts, [
    ['Burglary fell by {% change "burglary" /%}.', /2023 and for 2024/],
    ['Burglary fell by {% change "burglary" /%} to {% figure "burglary" /%}.', /for 2023/],
  ]);
  quiet(changeWithoutCounts, [
    'Fell by {% change "burglary" /%}, from {% figure "burglary" in="2023" /%} to {% figure "burglary" /%}.',
    'Up {% change "target" /%}, from {% share "target" in="comparator" /%} to {% share "target" /%}.',
  ]);
});

describe("periods", () => {
  const said = 'Edition {% period in="edition" /%}, of {% period /%} against {% period of="comparator" /%}.\n\n';

  it("must be said by tag: the figures', the edition, the comparator", () => {
    expect(messages(periodUnsaid, said)).toEqual([]);
    expect(messages(periodUnsaid, 'In 2024: {% change "burglary" /%}.')).toMatchObject([
      expect.stringMatching(/cover January to December 2024/),
      expect.stringMatching(/which edition.*2024-25 Q2/),
      expect.stringMatching(/compares with 2023/),
    ]);
  });

  it("of another period must be said in the section", () => {
    expect(messages(periodUnsaid, `${said}{% figure "youth" in="2022" /%}`)[0]).toMatch(/figure of 2022/);
    expect(messages(periodUnsaid, `${said}{% verdict "youth" in="2022" from="2021" /%}`)[0]).toMatch(
      /figure of 202[12]/,
    );
    expect(messages(periodUnsaid, `${said}{% figure "youth" in="2022" /%} in 2022`)).toEqual([]);
    expect(messages(periodUnsaid, `${said}{% figure "homicides-rolling" in="edition" /%} homicides.`)[0]).toMatch(
      /the year to September 2024/,
    );
    expect(messages(periodUnsaid, `${said}{% figure "homicides-rolling" in="edition" /%} in a rolling year.`)).toEqual(
      [],
    );
  });

  it("of the title must be the edition's or the figures'", () => {
    const head = HEAD.replace("title: T", "title: Statement 2024-25 Q1");
    expect(messages(periodUnsaid, said, head)[0]).toMatch(/"2024-25 Q1"/);
  });

  fires(periodNotTheFigures, [
    ['In 2022 there were {% figure "homicides" /%} homicides.', /"2022".*of 2024/],
    ['In the year to March 2024 there were {% figure "homicides" /%} homicides.', /figures are of 2024/],
    ['In {% period in="edition" /%} there were {% figure "homicides" /%} homicides.', /July to September 2024/],
  ]);
  quiet(periodNotTheFigures, [
    'In 2024 there were {% figure "homicides" /%} homicides, against {% figure "homicides" in="2023" /%} in 2023.',
    'In {% period /%}: {% figure "homicides" /%}.',
    'Since its launch in 2019 the team has helped; {% figure "homicides" /%} homicides were recorded.',
    'In 2011 the Order was made. {% figure "homicides" /%} homicides.',
    'Of {% figure "homicides" /%} homicides, some were recorded in March 2024.',
    '{% figure "homicides-rolling" in="edition" /%} in {% period in="12 months to 2024-09" /%}.',
  ]);
});

describe("running all", () => {
  const accepted = (about: string) =>
    HEAD.replace(
      "comparator: 2023\n",
      `comparator: 2023\naccepted:\n  - code: figure-without-comparison\n    about: ${about}\n    reason: Known.\n`,
    );
  const result = (head: string) =>
    runChecks(boundOf('{% figure "homicides" /%} and {% figure "reports" /%}.\n', head), {checks, context});
  const open = (head: string) => result(head).open.filter(({severity}) => severity === "should");

  it("settles a should by a reason, everywhere or for what it is about", () => {
    expect(open(HEAD)).toHaveLength(2);
    const some = result(accepted("homicides"));
    expect(some.accepted).toMatchObject([{reason: "Known.", finding: {code: "figure-without-comparison"}}]);
    expect(open(accepted("elephants"))).toHaveLength(2);
  });

  it("settles no must, passes other findings on, and lets nothing open be signed", () => {
    const head = HEAD.replace(
      "comparator: 2023\n",
      "comparator: 2023\naccepted:\n  - code: priority-missing\n    reason: No.\n",
    );
    const from = {code: "bad-rows", severity: "must", message: "m", at: {file: "a.csv", line: 3}, advice: "a"} as const;
    const all = runChecks(boundOf("{% figure /%}", head), {checks, context, also: [from]});
    expect(all.blocking.map(({code}) => code)).toEqual(
      expect.arrayContaining(["priority-missing", "bad-rows", "missing-attribute"]),
    );
    expect(all.checked).toBeUndefined();
    expect(all.open[0]).toBe(from);
  });

  it("reads the register's lines as it reads the statement's", () => {
    const bound = boundOf("Calm.\n");
    const [initiative] = bound.initiatives;
    const lines = [
      "12 arrests",
      '{% figure "homicide" /%} deaths',
      '{% quoted "3 guns" /%}',
      '{% figure "reports" /%} reports',
    ];
    const with3 = {...bound, initiatives: [{...initiative!, delivered: lines, evidence: "Not evaluated."}]};
    const found = runChecks(with3, {checks, context}).open.filter(({at}) => at.file === initiative!.file);
    expect(found.map(({code}) => code).sort()).toEqual([
      "bare-number",
      "quoted-without-source",
      "unresolved-reference",
    ]);
  });
});
