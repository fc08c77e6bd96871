import type {Compared, ForceShare} from "./forces.ts";

/** Where a force's tile stands on a grid of 7 by 10, about where it lies, and the three letters printed on it. */
export interface TilePlace {
  readonly code: string;
  readonly column: number;
  readonly row: number;
}

/** A force with the step of its value, from 1, the lowest, to 4; none where it cannot be compared. */
export interface Tile {
  readonly force: ForceShare;
  readonly compared?: Compared;
  readonly step?: number;
}

/** Of tone. */
export const STEPS = 4;
export const TILE_COLUMNS = 7;
export const TILE_ROWS = 10;

/** The 43 territorial forces of England and Wales, by the code of their area. */
export const TILE_PLACES: Readonly<Record<string, TilePlace>> = {
  E23000001: {code: "MET", column: 4, row: 8},
  E23000002: {code: "CUM", column: 3, row: 1},
  E23000003: {code: "LAN", column: 3, row: 2},
  E23000004: {code: "MER", column: 2, row: 3},
  E23000005: {code: "GMP", column: 3, row: 3},
  E23000006: {code: "CHE", column: 2, row: 4},
  E23000007: {code: "NBR", column: 4, row: 0},
  E23000008: {code: "DUR", column: 4, row: 1},
  E23000009: {code: "NYK", column: 5, row: 2},
  E23000010: {code: "WYK", column: 4, row: 2},
  E23000011: {code: "SYK", column: 4, row: 3},
  E23000012: {code: "HUM", column: 5, row: 3},
  E23000013: {code: "CLE", column: 5, row: 1},
  E23000014: {code: "WMD", column: 3, row: 6},
  E23000015: {code: "STA", column: 3, row: 5},
  E23000016: {code: "WMC", column: 2, row: 5},
  E23000017: {code: "WAR", column: 4, row: 6},
  E23000018: {code: "DBY", column: 3, row: 4},
  E23000019: {code: "NTT", column: 4, row: 4},
  E23000020: {code: "LIN", column: 5, row: 4},
  E23000021: {code: "LEI", column: 4, row: 5},
  E23000022: {code: "NTH", column: 5, row: 6},
  E23000023: {code: "CAM", column: 5, row: 5},
  E23000024: {code: "NFK", column: 6, row: 5},
  E23000025: {code: "SFK", column: 6, row: 6},
  E23000026: {code: "BED", column: 4, row: 7},
  E23000027: {code: "HRT", column: 5, row: 7},
  E23000028: {code: "ESX", column: 6, row: 7},
  E23000029: {code: "TVP", column: 3, row: 7},
  E23000030: {code: "HAM", column: 2, row: 8},
  E23000031: {code: "SRY", column: 3, row: 8},
  E23000032: {code: "KEN", column: 6, row: 8},
  E23000033: {code: "SSX", column: 3, row: 9},
  E23000034: {code: "CTY", column: 5, row: 8},
  E23000035: {code: "DVC", column: 0, row: 8},
  E23000036: {code: "AVS", column: 1, row: 7},
  E23000037: {code: "GLO", column: 2, row: 6},
  E23000038: {code: "WIL", column: 2, row: 7},
  E23000039: {code: "DOR", column: 1, row: 8},
  W15000001: {code: "NWA", column: 1, row: 4},
  W15000002: {code: "GWE", column: 1, row: 6},
  W15000003: {code: "SWA", column: 0, row: 6},
  W15000004: {code: "DYP", column: 1, row: 5},
};
