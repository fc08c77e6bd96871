import type {IStylesOptions} from "docx";

const SERIF = "Source Serif 4";
const SANS = "Source Sans 3";

/** Real styles, so that a reader's own settings and a screen reader's list of headings work. Sizes in half points, spaces in twentieths. */
export const styles: IStylesOptions = {
  default: {
    document: {run: {font: SERIF, size: 22}, paragraph: {spacing: {after: 140, line: 300, lineRule: "auto"}}},
    title: {run: {font: SERIF, size: 52}, paragraph: {spacing: {after: 200, line: 264, lineRule: "auto"}}},
    heading1: heading(36, 0, {before: 480, after: 160}),
    heading2: heading(28, 1, {before: 320, after: 120}),
    heading3: heading(24, 2, {before: 240, after: 80}),
    hyperlink: {run: {color: "134272", underline: {}}},
  },
  paragraphStyles: [
    {id: "Small", name: "Small", basedOn: "Normal", run: {font: SANS, size: 18, color: "47535F"}},
    {id: "Cell", name: "Table cell", basedOn: "Normal", run: {font: SANS, size: 19}, paragraph: tight()},
    {id: "Note", name: "Note", basedOn: "Normal", run: {font: SANS, size: 18}, paragraph: {spacing: {after: 80}}},
    {
      id: "Label",
      name: "Label",
      basedOn: "Normal",
      run: {font: SANS, size: 19, bold: true},
      paragraph: {spacing: {before: 120, after: 20}, keepNext: true},
    },
    {id: "Entry", name: "Contents entry", basedOn: "Normal", run: {font: SANS, size: 21}, paragraph: tight()},
  ],
};

function heading(size: number, outlineLevel: number, spacing: {readonly before: number; readonly after: number}) {
  return {
    run: {font: SERIF, size, bold: false},
    paragraph: {outlineLevel, spacing: {...spacing, line: 264, lineRule: "auto" as const}, keepNext: true},
  };
}

function tight() {
  return {spacing: {before: 30, after: 30, line: 252}};
}
