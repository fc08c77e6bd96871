import type {TableRow} from "../../../formats/tables.ts";
import {plainHeading} from "../../../formats/titled/plain-heading.ts";
import type {TitledTable} from "../../../formats/titled/titled-table.ts";
import {type Finding, must} from "../../../vocabulary/finding.ts";
import {midYears} from "../published/title-period.ts";

/** Where a table of population has its numbers, and of which years they are: a column a year, a row a year, or the whole table. */

export interface PopulationColumn {
  readonly column: number;
  readonly heading: string;
  readonly year: number;
  readonly evidence: string;
}

export type PopulationColumns =
  | {
      readonly kind: "columns";
      /** The numbers of a row. */
      readonly of: (row: TableRow) => readonly PopulationColumn[];
      /** What is known and not read, for the receipt. */
      readonly unread?: string;
    }
  | {readonly kind: "none"; readonly finding: Finding};

/** A header has a column of everyone, or a column for each of two years or more. */
export function isPopulationHeader(plain: readonly string[]): boolean {
  const named = plain.some((text) => /code|^area$|mnemonic|cd$/.test(text));
  return named && (plain.some(isEveryone) || plain.filter((text) => yearOf(text) !== undefined).length > 0);
}

export function saysPopulation(texts: readonly string[]): boolean {
  return texts.some((text) => /population|all persons/i.test(text));
}

/** A sheet of one sex. */
export function isDivided(name: string): boolean {
  return /\b(fe)?males?\b|\b(wo)?men\b/i.test(name);
}

/** The years that the table's titles, its sheet or else its file name give for all of it: one, or none and then nothing is guessed. */
function populationYears({titles, sheet}: TitledTable, file: string): readonly number[] {
  const titled = midYears([sheet, ...titles].join(" "));
  return titled.length > 0 ? titled : yearsInName(file.split(/[\\/]/).at(-1) ?? "");
}

export function populationColumns(table: TitledTable, file: string): PopulationColumns {
  const years = populationYears(table, file);
  const {headings, titles} = table;
  const title = titles.find((text) => /population/i.test(text)) ?? "Population estimates";
  const evidence = (year: number) => `${title}, mid-${year}, Office for National Statistics`;
  const column = (at: number, year: number) => ({column: at, heading: headings[at]!, year, evidence: evidence(year)});
  const byYear = headings.flatMap((text, at) => inYear(yearOf(text), at, column));
  if (headings.some((text) => /^(sex|gender|age)$/.test(text))) return {kind: "none", finding: divided(table, file)};
  if (byYear.length > 0) return {kind: "columns", of: () => byYear};
  const everyone = headings.findIndex(isEveryone);
  const ages = headings.filter((text) => /^\d{1,2}\+?$/.test(text)).length;
  const unread = ages === 0 ? {} : {unread: `The ${ages} columns of single years of age are known and not read.`};
  const yearly = headings.findIndex((text) => /^(mid-?)?year$|^date$/.test(text));
  if (yearly >= 0)
    return {
      kind: "columns",
      of: ({cells}) => inYear(yearOf(plainHeading(cells[yearly] ?? "")), everyone, column),
      ...unread,
    };
  const [year, ...others] = years;
  if (year === undefined || others.length > 0) return {kind: "none", finding: noYear(table, years, file)};
  return {kind: "columns", of: () => [column(everyone, year)], ...unread};
}

function inYear(
  year: number | undefined,
  at: number,
  column: (at: number, year: number) => PopulationColumn,
): readonly PopulationColumn[] {
  return year === undefined ? [] : [column(at, year)];
}

function isEveryone(plain: string): boolean {
  return /^(population|total[_ ]population|population total|total|all ages|all persons|persons|all people|usual residents|obs_value|value|observation)$/.test(
    plain,
  );
}

/** 2023 for a heading "2023", "mid-2023", "population_2023", "Population (mid-2023)"; undefined for any other. */
function yearOf(plain: string): number | undefined {
  const year = /^(?:population[_ ]?)?\(?(?:mid[- _]?)?(?:year )?(20\d\d)\)?(?: population)?$/.exec(plain)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** A lone year, or the one behind "mid" or "population", which may have two digits: `population20_ltla21.csv` is of 2020. */
function yearsInName(name: string): readonly number[] {
  const mid = midYears(name);
  if (mid.length > 0) return mid;
  const [, behind] = /pop(?:ulation)?s?[-_ ]?(20\d\d|\d\d)(?!\d)/i.exec(name) ?? [];
  if (behind !== undefined) return [behind.length === 2 ? 2000 + Number(behind) : Number(behind)];
  return [...new Set([...name.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map(([year]) => Number(year)))];
}

function divided({sheet}: TitledTable, file: string): Finding {
  return must("population-divided", `The table${on(sheet)} is divided by sex or age, with several rows for one area.`, {
    at: {file},
    advice: "Nothing of it was loaded. Load the table of all persons and all ages.",
  });
}

function noYear({sheet}: TitledTable, years: readonly number[], file: string): Finding {
  const found = years.length === 0 ? "no year" : `the years ${years.join(" and ")}`;
  return must("population-without-year", `The table${on(sheet)}, its title and its file name give ${found}.`, {
    at: {file},
    advice:
      'Nothing of it was loaded. Name the file after its year, such as "population-mid-2024.csv", and load it again.',
  });
}

function on(sheet: string): string {
  return sheet.trim() === "" ? "" : ` on sheet "${sheet.trim()}"`;
}
