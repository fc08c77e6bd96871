import type {Kind} from "./offence-mix.ts";
import {drawer, type Random} from "./random.ts";

/** How crimes of a kind go, all made up: when in the year, how often flagged, how they end and how soon. */
export interface Course {
  /** A weight a month, January first. */
  readonly season: readonly number[];
  /** Shares that carry the flag. */
  readonly domesticAbuse: number;
  readonly blade: number;
  /** Draws any outcome type; one that counts as positive; one that does not. */
  readonly outcome: (random: Random) => number;
  readonly positive: (random: Random) => number;
  readonly negative: (random: Random) => number;
  /** Mean days from record to outcome. */
  readonly lag: number;
}

const SUMMER = [92, 92, 98, 100, 106, 108, 109, 104, 102, 101, 95, 93];
const WINTER = [110, 104, 101, 95, 93, 91, 92, 93, 96, 106, 110, 109];
const LEVEL = [99, 99, 101, 100, 101, 100, 100, 99, 101, 101, 101, 98];
const CHRISTMAS = [97, 95, 98, 97, 99, 98, 99, 99, 99, 103, 109, 107];

type Endings = readonly (readonly [type: number, weight: number])[];

const PERSON: Endings = [
  ...([
    [1, 80],
    [2, 4],
    [3, 9],
    [4, 1],
    [6, 1],
    [8, 26],
    [16, 430],
    [15, 170],
  ] as const),
  ...([
    [14, 180],
    [18, 70],
    [9, 3],
    [10, 8],
    [11, 3],
    [12, 4],
    [13, 2],
    [17, 4],
    [20, 6],
    [21, 10],
    [22, 6],
  ] as const),
];
const PROPERTY: Endings = [
  [18, 830],
  [1, 45],
  [2, 2],
  [3, 5],
  [4, 4],
  [8, 12],
  [14, 45],
  [15, 40],
  [16, 25],
  [21, 8],
  [22, 3],
];
const FOUND: Endings = [
  [1, 420],
  [2, 25],
  [3, 80],
  [6, 15],
  [7, 50],
  [8, 190],
  [15, 120],
  [10, 20],
  [18, 40],
  [21, 35],
  [22, 40],
];
const GRAVE: Endings = [
  [1, 240],
  [2, 4],
  [3, 6],
  [4, 1],
  [8, 4],
  [5, 6],
  [14, 130],
  [15, 220],
  [16, 240],
  [18, 160],
  [13, 5],
  [12, 8],
];
const KILLED: Endings = [
  [1, 80],
  [5, 6],
  [15, 8],
  [18, 6],
];

const POSITIVE = new Set([1, 2, 3, 4, 6, 7, 8]);

export const COURSES: Readonly<Record<Kind, Course>> = {
  homicide: course(LEVEL, {domesticAbuse: 0.25, blade: 0.4, lag: 40}, KILLED),
  serious: course(SUMMER, {domesticAbuse: 0.18, blade: 0.3, lag: 95}, GRAVE),
  violence: course(SUMMER, {domesticAbuse: 0.36, blade: 0.01, lag: 50}, PERSON),
  harassment: course(LEVEL, {domesticAbuse: 0.43, blade: 0.004, lag: 45}, PERSON),
  sexual: course(SUMMER, {domesticAbuse: 0.17, blade: 0.005, lag: 160}, GRAVE),
  robbery: course(WINTER, {domesticAbuse: 0.01, blade: 0.24, lag: 60}, PROPERTY),
  vehicle: course(WINTER, {domesticAbuse: 0.002, blade: 0.001, lag: 12}, PROPERTY),
  theft: course(CHRISTMAS, {domesticAbuse: 0.03, blade: 0.001, lag: 22}, PROPERTY),
  shop: course(CHRISTMAS, {domesticAbuse: 0, blade: 0.002, lag: 30}, PROPERTY),
  premises: course(WINTER, {domesticAbuse: 0, blade: 0.003, lag: 25}, PROPERTY),
  home: course(WINTER, {domesticAbuse: 0.02, blade: 0.01, lag: 28}, PROPERTY),
  damage: course(SUMMER, {domesticAbuse: 0.14, blade: 0.003, lag: 30}, PROPERTY),
  order: course(SUMMER, {domesticAbuse: 0.08, blade: 0.01, lag: 45}, PERSON),
  weapon: course(SUMMER, {domesticAbuse: 0.01, blade: 0.7, lag: 60}, FOUND),
  drugs: course(LEVEL, {domesticAbuse: 0.005, blade: 0.02, lag: 70}, FOUND),
  state: course(LEVEL, {domesticAbuse: 0.04, blade: 0.003, lag: 60}, PERSON),
};

function course(
  season: readonly number[],
  shares: Pick<Course, "domesticAbuse" | "blade" | "lag">,
  endings: Endings,
): Course {
  return {
    season,
    ...shares,
    outcome: drawer(endings),
    positive: drawer(endings.filter(([type]) => POSITIVE.has(type))),
    negative: drawer(endings.filter(([type]) => !POSITIVE.has(type))),
  };
}
