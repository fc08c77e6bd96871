import {describe, expect, it} from "vitest";
import {AREA, boundOf, context, HEAD} from "../../../../test/checked-fixture.ts";
import {parseStatement} from "../../statement/parse.ts";
import {translationDiffers} from "./translation-differs.ts";
import {translationMissing} from "./translation-missing.ts";

const ENGLISH = `{% priority "homicide" %}
## Homicide

There were {% figure "homicides" /%}, {% share "domestic-share" as="a third" /%} of them linked. {% quoted "£6.5 million" source="S" date="2024-04-02" /%}.
{% initiative "project-50" /%} went on.
{% /priority %}
{% duty "inspection" %}
None.
{% /duty %}
`;

const WELSH = `{% priority "homicide" %}
## Dynladdiad

Roedd {% figure "homicides" /%}, {% share "domestic-share" as="traean" /%} ohonynt. {% quoted "£6.5 miliwn" source="Ff" date="2024-04-02" /%}.
Parhaodd {% initiative "project-50" /%}.
{% /priority %}
{% duty "inspection" %}
Dim.
{% /duty %}
`;

const CY = HEAD.replace("title:", "language: cy\ntitle:");

/** Severity and message of what the Welsh text, held against the English one, is told. */
function told(welsh: string, head = CY, english = ENGLISH) {
  const defaults = {area: AREA, framework: "f"};
  const original = parseStatement({file: "s.md", text: HEAD + english, defaults});
  const of = {...context, translation: {kind: "of", original}} as const;
  const bound = boundOf(welsh, head);
  return [translationMissing, translationDiffers].flatMap((check) =>
    [...check.run(bound, of)].map(({code, severity, message}) => `${severity} ${code}: ${message}`),
  );
}

describe("a statement in Welsh", () => {
  it("has nothing against it but names that nobody has given in Welsh", () => {
    expect(told(WELSH)).toEqual([
      'should translation-missing: The measure "domestic-share" has no title in Welsh, and is shown as "Share of homicides linked to domestic abuse".',
      'should translation-missing: "Project 50" has no name in Welsh.',
      'should translation-missing: "Project 50" is told in English on the Welsh page: it has no what-cy and led-cy.',
    ]);
  });

  it("is told of each text of the register that is not in Welsh", () => {
    const bound = boundOf(WELSH, CY);
    const told = {name: "Un", nameCy: "Un", whatCy: "Beth", ledCy: "Pwy"};
    const of = (more: object) =>
      translationMissing.run(
        {...bound, initiatives: bound.initiatives.map((one) => ({...one, ...told, ...more}))},
        context,
      );
    const about = (more: object) => [...of(more)].map(({message}) => message).filter((one) => one.startsWith('"Un"'));
    expect(about({})).toEqual([]);
    expect(about({evidence: "None."})).toEqual(['"Un" is told in English on the Welsh page: it has no evidence-cy.']);
    expect(about({evidence: "None.", evidenceCy: "Dim."})).toEqual([]);
  });

  it.each([
    [
      "a section",
      WELSH.replace(/\{% duty[\s\S]*/, ""),
      /^must translation-missing: s.md answers the section of duty "inspection"/,
    ],
    [
      "a figure",
      WELSH.replace('{% figure "homicides" /%}', "rhai"),
      /^must translation-missing: s.md, line 10, shows \{% figure/,
    ],
    ["another number quoted", WELSH.replace("6.5", "5.6"), /^must translation-differs: \{% quoted "£5.6/],
    [
      "another period's figure",
      WELSH.replace('"homicides"', '"homicides" in="2023"'),
      /^must translation-differs: \{% figure/,
    ],
    ["other places", WELSH.replace('"homicides"', '"homicides" places=1'), /^must translation-differs/],
  ])("is told of %s", (_, welsh, expected) => {
    expect(told(welsh).filter((one) => expected.test(one))).toHaveLength(1);
  });

  it("is of the same period", () => {
    expect(told(WELSH, CY.replace("period: 2024", "period: 2022"))).toContainEqual(
      expect.stringMatching(
        /^must translation-differs: The period is January to December 2022; in s.md it is January to December 2024/,
      ),
    );
  });

  it("is asked for where the body publishes in Welsh", () => {
    const lacking = {...context, translation: {kind: "lacking", file: "s.cy.md"}} as const;
    expect([...translationMissing.run(boundOf(ENGLISH), lacking)]).toMatchObject([{severity: "should"}]);
    expect([...translationMissing.run(boundOf(ENGLISH), context)]).toEqual([]);
  });
});
