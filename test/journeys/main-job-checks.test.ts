import {existsSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import type {CheckedStatement} from "../../src/steps/check.ts";
import {copperplate, loadedExample, read, reword, STATEMENT, write} from "./workspace-under-test.ts";

interface Fault {
  readonly text: string;
  readonly code: string;
  readonly says?: RegExp;
}

const FAULTS: Readonly<Record<string, Fault>> = {
  "an unclosed tag": {text: 'There were {% figure "homicides" of them.', code: "unclosed-tag"},
  "an unterminated quote": {text: 'There were {% figure "homicides /%} of them.', code: "unterminated-quote"},
  "a bare number": {text: "There were 17 of them.", code: "bare-number", says: /17/},
  '"fell" beside a rise': {
    text: 'Reports fell by {% change "fraud-and-cyber-reports" places=1 /%}, from {% figure "fraud-and-cyber-reports" in="comparator" /%} to {% figure "fraud-and-cyber-reports" /%}.',
    code: "direction-contradicts-figure",
    says: /13,540|13,882/,
  },
  '"consistent" beside a rise of more than a fifth': {
    text: 'Civil protection orders remained consistent with the previous year: {% figure "civil-protection-orders" /%} in {% period /%} and {% figure "civil-protection-orders" in="comparator" /%} in {% period in="comparator" /%}.',
    code: "stability-contradicts-figure",
    says: /34\.6|512|689/,
  },
  '"a significant fall" that is not distinguishable from chance': {
    text: "There was a significant fall in knife crime.",
    code: "significance-not-borne-out",
    says: /Knife-related youth violence: .*from 370 to 328 \(\u221211\.4%\).*not distinguishable from chance: .*\u221223\.8% to \+3\.1% by Poisson.*from 36 months/,
  },
  '"a similar decline" that is not distinguishable from chance': {
    text: 'Serious youth violence fell by {% change "serious-youth-violence" /%}. There was a similar decline in knife-related youth violence, from {% figure "knife-related-youth-violence" in="comparator" /%} to {% figure "knife-related-youth-violence" /%}.',
    code: "similarity-not-borne-out",
    says: /from 370 to 328/,
  },
  "an unknown measure": {
    text: 'There were {% figure "homicide" /%} of them.',
    code: "unresolved-reference",
    says: /"?homicides"?/,
  },
  "a quoted figure without its source": {text: 'There were {% quoted "17" /%} of them.', code: "quoted-without-source"},
};

describe("a statement", () => {
  const ANCHOR = "Most fraud is never reported, so more reports can also mean that more people come forward.";
  let folder: string;
  let sound: string;

  beforeAll(async () => {
    folder = await loadedExample();
    sound = read(folder, STATEMENT);
  });

  it.each(Object.entries(FAULTS))("with %s cannot be signed", async (_, {text, code, says}) => {
    write(folder, STATEMENT, sound);
    reword(folder, STATEMENT, ANCHOR, `${ANCHOR}\n\n${text}`);
    const line = read(folder, STATEMENT).split("\n").indexOf(text) + 1;
    const ended = await copperplate("check", folder, "--json");
    expect(ended.code).toBe(1);
    const {open} = JSON.parse(ended.out) as CheckedStatement;
    expect(open.map((finding) => [finding.code, finding.at.file, finding.at.line])).toContainEqual([
      code,
      STATEMENT,
      line,
    ]);
    const found = open.find((finding) => finding.code === code)!;
    expect(found.advice).not.toBe("");
    if (says) expect(`${found.message} ${found.advice}`).toMatch(says);
    const printed = await copperplate("check", folder);
    expect(printed.err).toContain(`${STATEMENT}:${line}`);
    expect(await copperplate("sign-off", folder, "--name", "A", "--role", "B")).toMatchObject({code: 1});
    expect(existsSync(join(folder, "sign-offs"))).toBe(false);
  });
});
