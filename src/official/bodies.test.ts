import {describe, expect, it} from "vitest";
import {areaCoded, forceAreas} from "./areas.ts";
import {type Body, bodies, bodiesNear, bodyNamed} from "./bodies.ts";
import {areaGroups, england, englandAndWales, metropolitanForces, regions} from "./groups.ts";

describe("the 43 bodies", () => {
  it("answer for a force area each", () => {
    expect(bodies.map(({area}) => area)).toEqual(forceAreas.map(({code}) => code));
    expect(new Set(bodies.map(({id}) => id)).size).toBe(43);
  });

  it("are found by everything they are called", () => {
    for (const body of bodies) {
      const {id, area, title, titleCy = title, force, also} = body;
      for (const name of [id, area, title, titleCy, force, ...also, areaCoded(area)!.name, ` ${force.toUpperCase()} `])
        expect(bodyNamed(name)?.id, name).toBe(id);
    }
  });

  it.each([
    ["Gwent Police and Crime Commissioner", "gwent"],
    ["Office of the Police & Crime Commissioner for Kent", "kent"],
    ["Northamptonshire Police, Fire and Crime Commissioner", "northamptonshire"],
    ["Devon & Cornwall", "devon-and-cornwall"],
    ["London, City of", "city-of-london"],
    ["MOPAC", "metropolitan"],
    ["Heddlu De Cymru", "south-wales"],
    ["Hampshire Constabulary", "hampshire"],
  ])("%s is %s", (name, id) => {
    expect(bodyNamed(name)?.id).toBe(id);
  });

  it.each(["Mayor of the West Midlands", "London", "British Transport Police", "North East", ""])(
    "%s is none of them",
    (name) => {
      expect(bodyNamed(name)).toBeUndefined();
    },
  );

  it("are suggested when a name comes near", () => {
    const near = (text: string) => bodiesNear(text).map(({id}) => id);
    expect(near("lancaster")).toContain("lancashire");
    expect(near("yorkshire")).toEqual(["north-yorkshire", "west-yorkshire", "south-yorkshire"]);
    expect(near("Glocestershire Constabulary")[0]).toBe("gloucestershire");
    expect(near("Sutekh")).toEqual([]);
  });

  it("took over on the day that those before them went, and the Welsh ones answer in two languages", () => {
    expect(bodies.filter(({from, predecessor}) => predecessor?.until !== from)).toEqual([]);
    expect(bodies.filter(({languages}) => languages.includes("cy")).map(({id}) => id)).toEqual(
      bodies.filter(({titleCy}) => titleCy !== undefined).map(({id}) => id),
    );
    const of = (kind: Body["kind"]) => bodies.filter((body) => body.kind === kind).length;
    expect([of("mayor"), of("police-fire-and-crime-commissioner"), of("common-council")]).toEqual([5, 4, 1]);
    expect(of("police-and-crime-commissioner")).toBe(33);
  });
});

describe("the groups", () => {
  it("have each force in one region, and in England and Wales", () => {
    const members = regions.flatMap((region) => region.members ?? []);
    expect([...members].sort()).toEqual(forceAreas.map(({code}) => code).sort());
    expect(englandAndWales.members).toHaveLength(43);
    expect(england.members).toHaveLength(39);
    expect(bodies.filter(({region}) => areaCoded(region)?.kind !== "region")).toEqual([]);
  });

  it("are areas like any other", () => {
    for (const group of areaGroups) expect(areaCoded(group.code)).toBe(group);
    expect(metropolitanForces.members?.map((code) => areaCoded(code)?.name)).toEqual([
      "Metropolitan Police",
      "Merseyside",
      "Greater Manchester",
      "Northumbria",
      "West Yorkshire",
      "South Yorkshire",
      "West Midlands",
    ]);
  });
});
