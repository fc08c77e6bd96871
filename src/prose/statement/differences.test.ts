import {expect, it} from "vitest";
import {boundOf} from "../../../test/checked-fixture.ts";
import {differencesBetween, saidIn} from "./differences.ts";

const changes = (before: string, after: string) => differencesBetween(saidIn(boundOf(before)), saidIn(boundOf(after)));

it("tells of a quoted number that changed, which is nobody's figure", () => {
  const quoted = (words: string) => `A fund of {% quoted "${words}" source="S" date="2024-04-02" /%}.`;
  expect(changes(quoted("£6.5 million"), quoted("£7.5 million"))).toEqual([
    "Reworded: “A fund of £6.5 million.” is now “A fund of £7.5 million.”.",
  ]);
  expect(changes(quoted("£6.5 million"), quoted("£6.5 million"))).toEqual([]);
});

it("shows of a long passage where it was reworded", () => {
  const long = (last: string) => `${"Officers met people in the town. ".repeat(12)}It was ${last}.`;
  const [change] = changes(long("good"), long("bad"));
  expect(change).toMatch(/^Reworded: “….*It was good\.” is now “….*It was bad\.”\.$/);
});
