import {mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {stringify} from "yaml";
import {bodies} from "../official/bodies.ts";
import {Refusal} from "../vocabulary/refusal.ts";
import {initWorkspace} from "./init.ts";
import {frameworkOf} from "./workspace/framework.ts";
import {similarForcesOf} from "./workspace/similar-forces.ts";
import {openWorkspace} from "./workspace/workspace.ts";

const above = mkdtempSync(join(tmpdir(), "offices-"));
afterAll(() => rmSync(above, {recursive: true, force: true}));

describe("a workspace made for a body", () => {
  it.each(bodies.map((body) => [body.id, body] as const))("%s opens, with nothing left to fill in", (id, body) => {
    const folder = join(above, id);
    initWorkspace(folder, {body: id});
    const {settings} = openWorkspace(folder);
    expect(settings.body).toEqual({name: body.title, force: body.force, area: body.area});
    expect(settings.languages).toEqual(body.languages);
    expect(frameworkOf(settings).duties.map((duty) => duty.id)).toContain("contribution");
    expect(readdirSync(folder)).toContain("incoming");
  });

  it("takes the office's own names for the body and its force", () => {
    const folder = join(above, "own");
    initWorkspace(folder, {body: "gwent", name: "Gwent OPCC", force: "Heddlu Gwent Police"});
    expect(openWorkspace(folder).settings.body).toEqual({
      name: "Gwent OPCC",
      force: "Heddlu Gwent Police",
      area: "W15000002",
    });
  });

  it.each([
    [{body: "lancaster"}, /"lancaster" is none of the 43.*Did you mean lancashire/],
    [{body: "yorkshire"}, /Did you mean north-yorkshire, west-yorkshire, south-yorkshire\?/],
    [{body: "Sutekh"}, /There are: metropolitan, cumbria, .*dyfed-powys\./],
    [{}, /Say whose workspace it is, such as --body lancashire\. There are: /],
    [{body: "lancashire", force: "Gwent Police"}, /"Gwent Police" is not the force .* that is Lancashire Constabulary/],
  ])("refuses %o", (options, sentence) => {
    const make = () => initWorkspace(join(above, "mine"), options);
    expect(make).toThrow(Refusal);
    expect(make).toThrow(sentence);
  });

  it("guesses from the folder's name only to suggest it", () => {
    expect(() => initWorkspace(join(above, "norfolk-office"), {})).toThrow(Refusal);
    expect(() => initWorkspace(join(above, "norfok"), {})).toThrow("Did you mean norfolk");
  });
});

describe("similar forces", () => {
  const folder = join(above, "similar");
  const settings = {body: {name: "A Commissioner", force: "Kent Police", area: "E23000032"}};
  const choose = (similar: object | undefined, list = "") => {
    writeFileSync(join(folder, "copperplate.yaml"), stringify({...settings, "similar-forces": similar}));
    writeFileSync(join(folder, "similar.csv"), list);
    return similarForcesOf(openWorkspace(folder));
  };
  initWorkspace(folder, {body: "kent"});

  it("are none until somebody chooses them", () => {
    expect(choose(undefined)).toBeUndefined();
  });

  it("are chosen by hand, by somebody, for a reason", () => {
    const by = {"chosen-by": "the analyst", why: "same coast", dated: "2025-01"};
    expect(choose({forces: ["Essex", "Sussex Police"], ...by})?.list).toEqual({
      forces: new Map([["E23000032", ["E23000028", "E23000033"]]]),
      dated: "2025-01",
      source: "same coast",
      chosenBy: "the analyst",
    });
    expect(choose({forces: ["Esex"], ...by})?.findings).toMatchObject([{code: "unknown-force"}]);
    expect(() => choose({forces: ["Essex"]})).toThrow("says chosen-by, why and dated");
    expect(() => choose(by)).toThrow("give either forces or a file");
  });

  it("are read from a list of the workspace", () => {
    const list = "# source: Home Office, 2024\n# dated: 2024-11-01\nForce,Similar 1,Similar 2\nKent,Essex,Sussex\n";
    expect(choose({file: "similar.csv"}, list)?.list).toMatchObject({
      forces: new Map([["E23000032", ["E23000028", "E23000033"]]]),
      source: "Home Office, 2024",
      dated: "2024-11-01",
    });
    expect(() => choose({file: "none.csv"})).toThrow(Refusal);
  });
});
