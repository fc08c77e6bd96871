import {startsAFormula} from "../../../formats/book/cell-words.ts";
import {columnLetters} from "../../../formats/cell-name.ts";
import type {ReleaseFiles} from "../../release/release-files.ts";
import {sha256} from "../../release/seal.ts";
import type {Discrepancy} from "../discrepancy.ts";
import {type CsvFile, keyOf} from "./csv-file.ts";
import type {Described, DescribedColumn} from "./described.ts";

/** What the metadata are held against: the files as bytes, and those that are CSV read. */
export interface ReadBack {
  readonly files: ReleaseFiles;
  readonly csv: ReadonlyMap<string, CsvFile>;
}

/** Whether CSV files are as a set of metadata, the file `by`, describes them: columns, types, keys, and size and hash where it gives them. */
export function proveMetadata(by: string, described: readonly Described[], read: ReadBack): readonly Discrepancy[] {
  return described.flatMap((table) => {
    const file = read.csv.get(table.path);
    if (!file) return [differs(by, `the file ${table.path}`, ["a table", "none that can be read"])];
    return [
      ...ofBytes(by, table, read.files),
      ...ofColumns(by, table, file),
      ...file.rows.flatMap(({line, values}) =>
        table.columns.flatMap((column, n) => ofValue(table.path, column, {line, n, value: values[n] ?? ""})),
      ),
      ...ofKeys(by, table, {file, csv: read.csv}),
    ];
  });
}

function ofBytes(by: string, {path, bytes, hash}: Described, files: ReleaseFiles): readonly Discrepancy[] {
  const actual = files.get(path);
  if (!actual || bytes === undefined) return [];
  const [expected, found] = [`${actual.length} bytes, sha256:${sha256(actual)}`, `${bytes} bytes, ${hash}`];
  return expected === found ? [] : [differs(by, path, [expected, found])];
}

function ofColumns(by: string, {path, columns}: Described, {head}: CsvFile): readonly Discrepancy[] {
  const names = columns.map(({name}) => name).join(", ");
  return [
    ...(head.join(", ") === names ? [] : [differs(by, `the columns of ${path}`, [head.join(", "), names])]),
    ...columns
      .filter(({explained}) => !explained)
      .map(({name}) => differs(by, `${name} of ${path}`, ["a title and an explanation", "none"])),
  ];
}

function ofValue(
  path: string,
  {name, required, isText, accepts}: DescribedColumn,
  {line, n, value}: {readonly line: number; readonly n: number; readonly value: string},
): readonly Discrepancy[] {
  const [code, what] = ["open-data-type-differs", `${columnLetters(n + 1)}${line} (${name})`];
  if (value === "") return required ? [{code, file: path, line, what, expected: "a value", found: "nothing"}] : [];
  if (isText && startsAFormula(value))
    return [{code, file: path, line, what, expected: "a text that no spreadsheet runs", found: `“${value}”`}];
  return accepts(value) ? [] : [{code, file: path, line, what, expected: "a value of its type", found: `“${value}”`}];
}

/** No two rows have the same key, and what refers to another table is a key there. */
function ofKeys(
  by: string,
  {path, key, references}: Described,
  {file, csv}: {readonly file: CsvFile; readonly csv: ReadBack["csv"]},
): readonly Discrepancy[] {
  const keys = file.rows.map((row) => keyOf(file, row, key));
  const twice = keys.filter((one, n) => keys.indexOf(one) !== n);
  return [
    ...twice.map((one) => differs(by, `the key of ${path}`, ["one row each", `two rows of ${one}`])),
    ...references.flatMap(({columns, path: other, to}) => {
      const target = csv.get(other);
      const known = new Set(target?.rows.map((row) => keyOf(target, row, to)));
      return file.rows
        .map((row) => keyOf(file, row, columns))
        .filter((one) => !known.has(one))
        .map((one) => differs(by, `${columns.join(", ")} of ${path}`, [`a row of ${other}`, one]));
    }),
  ];
}

function differs(
  file: string,
  what: string,
  ...[[expected, found]]: readonly [readonly [string, string]]
): Discrepancy {
  return {code: "open-metadata-differs", file, what, expected, found};
}
