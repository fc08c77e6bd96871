import {expect, it} from "vitest";
import {measures} from "./index.ts";
import {linkedCounts} from "./linked-counts.ts";

const {subjects, parts} = linkedCounts(measures);

it("gives one name to what is counted alike", () => {
  const name = (key: string) => subjects.get(key)?.name;
  expect(name("homicides-domestic-abuse-share rows denominator")).toBe("homicides");
  expect(name("homicides-rolling rows numerator")).toBe("homicides");
  expect(name("homicides-domestic-abuse-share supplied:homicides-domestic-abuse numerator")).toBe(
    "homicides-domestic-abuse",
  );
});

it("knows which counts are part of which", () => {
  expect(parts).toContainEqual({part: "homicides-domestic-abuse", whole: "homicides"});
  expect(parts).toContainEqual({part: "knife-related-youth-violence", whole: "serious-youth-violence"});
  expect(parts).not.toContainEqual({part: "homicides", whole: "homicides-domestic-abuse"});
});

it("adds no stock over months, and no population", () => {
  expect(subjects.get("officers-trained-naloxone supplied:officers-trained-naloxone numerator")?.overMonths).toBe(
    false,
  );
  const population = [...subjects].filter(([key]) => /^homicides-rate .* denominator$/.test(key));
  expect(population.map(([, {overMonths}]) => overMonths)).toContain(false);
});
