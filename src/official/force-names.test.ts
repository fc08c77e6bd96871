import {existsSync, readdirSync, readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {parse} from "csv-parse/sync";
import {describe, expect, it} from "vitest";
import {type GridCell, readSpreadsheet} from "../formats/spreadsheet.ts";
import {areaCoded, forceAreas} from "./areas.ts";
import {type ForceName, forceNamed} from "./force-names.ts";

const DATA = "../shared/data";

function told(name: string): string {
  const named: ForceName = forceNamed(name);
  if (named.kind === "area") return named.area.code;
  return named.kind === "without-ground" ? named.body.id : `unknown, near ${named.nearest}`;
}

it.each([
  ["Devon & Cornwall", "E23000035"],
  ["Devon and Cornwall Police ", "E23000035"],
  ["London, City of", "E23000034"],
  ["City of London12", "E23000034"],
  ["Metropolitan", "E23000001"],
  ["Metropolitan Police Service", "E23000001"],
  ["Hampshire and Isle of Wight", "E23000030"],
  ["Hampshire & Isle of Wight Constabulary", "E23000030"],
  ["AVON  & SOMERSET", "E23000036"],
  ["Dyfed Powys", "W15000004"],
  ["Heddlu Dyfed-Powys", "W15000004"],
  ["Heddlu Gwent", "W15000002"],
  ["De Cymru", "W15000003"],
  ["Heddlu Gogledd Cymru", "W15000001"],
  ["Greater Manchester 4", "E23000005"],
  ["Lancashire⁵", "E23000003"],
  ["Surrey7,8", "E23000031"],
  ["Sussex [note 3]", "E23000033"],
  ["Kent [note 1][note 4] ", "E23000032"],
  ["British Transport Police", "btp"],
  ["CIFAS", "cifas"],
  ["Report Fraud", "action-fraud"],
  ["Financial Fraud Action UK", "ffa-uk"],
  ["West Midland", "unknown, near West Midlands"],
  ["Lancashire 2019", "unknown, near Lancashire"],
  ["Actoin Fraud", "unknown, near Action Fraud"],
  ["Police Scotland", "unknown, near undefined"],
  ["", "unknown, near undefined"],
])("%s is %s", (name, as) => {
  expect(told(name)).toBe(as);
});

describe.skipIf(!existsSync(`${DATA}/recorded-crime`))("against the real tables (../shared/data)", () => {
  const namesIn = (file: string, column: string | number, options = {}): ReadonlySet<string> => {
    const bytes = readFileSync(`${DATA}/${file}`);
    const text = file.endsWith(".gz") ? gunzipSync(bytes) : bytes;
    const rows: string[][] = parse(text, {bom: true, relax_column_count: true, ...options});
    const at = typeof column === "number" ? column : rows[0]!.indexOf(column);
    return new Set(rows.slice(1).flatMap((row) => row[at] ?? []));
  };

  it.each([
    ["recorded-crime/home-office-recorded-crime-pfa-2012-13-to-2025-26-q3.csv.gz", "Force Name", 5],
    ["recorded-crime/home-office-outcomes-2024-25-by-offence-group.csv.gz", "Force", 1],
    ["recorded-crime/prc-pfa-mar2013-onwards-tables201718.csv", "Force Name", 5],
    ["population/pfa_population_2024.csv", "PFA 2023 Name", 0],
    ["lookups/lad-csp-pfa-2023.csv", "PFA23NM", 0],
  ])("knows every force in %s", (file, column, groundless) => {
    const answers = [...namesIn(file, column)].map(told);
    expect(answers.filter((answer) => answer.startsWith("unknown"))).toEqual([]);
    expect(new Set(answers.filter((answer) => areaCoded(answer))).size).toBe(43);
    expect(new Set(answers.filter((answer) => !areaCoded(answer))).size).toBe(groundless);
  });

  it("knows every force of the partnership table, whatever notes are beside it", () => {
    const names = namesIn("recorded-crime/policeforceareatablesyejune25final.csv", 1, {from_line: 10});
    expect(names.size).toBeGreaterThan(43);
    expect(
      [...names]
        .filter((name) => name.trim() !== "" && !name.includes("\n"))
        .map(told)
        .toSorted(),
    ).toSatisfy((answers: readonly string[]) => answers.every((answer) => areaCoded(answer)));
  });

  it("knows who reported every street file and outcome", () => {
    for (const folder of ["street", "outcomes"])
      for (const file of readdirSync(`${DATA}/${folder}`).slice(0, 45)) {
        const names = [...namesIn(`${folder}/${file}`, 2)].filter((name) => name !== "");
        expect(
          names.map(told).filter((answer) => answer.startsWith("unknown")),
          file,
        ).toEqual([]);
      }
  });

  it.each(["december2018", "june2019"])("reads every force beside its code in the workbook of %s", async (name) => {
    const file = `${DATA}/recorded-crime/policeforceareatablesyearending${name}.xlsx`;
    const {sheets} = await readSpreadsheet(file, readFileSync(file));
    const text = (cell: GridCell | undefined): string => cell?.text ?? "";
    const pairs = sheets.flatMap(({rows}) => rows.map(({cells}) => [text(cells.get(1)), text(cells.get(2))] as const));
    const forces = pairs.filter(([code]) => areaCoded(code.trim())?.kind === "police-force-area");
    expect(new Set(forces.map(([code]) => code.trim())).size).toBe(43);
    expect(forces.filter(([code, as]) => told(as) !== code.trim())).toEqual([]);
  });
});

it("names each force as the list does", () => {
  for (const {code, name} of forceAreas) expect(told(name)).toBe(code);
});
