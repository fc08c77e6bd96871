import {type Basis, type Count, countsOf} from "./measure.ts";

/** Where an office gets what a basis needs, in words for whoever has to ask for it. */
export function whereFrom(basis: Basis): readonly string[] {
  return [...new Set(countsOf(basis).map(fileOf))];
}

function fileOf({source, subject}: Count): string {
  return BY_SOURCE[source ?? ""] ?? BY_SUBJECT[subject ?? ""] ?? "a number supplied by your force";
}

const BY_SOURCE: Readonly<Record<string, string>> = {
  "crime-extract": "your force's crime extract",
  "police-uk-street": "the street files of data.police.uk",
  "police-uk-stop-and-search": "the stop and search files of data.police.uk",
  "home-office-recorded-crime": "the Home Office's recorded crime tables by police force area",
  "home-office-outcomes": "the Home Office's crime outcomes open data",
  "population-estimates": "the mid-year population estimates of the Office for National Statistics",
  "ons-police-force-areas": "the police force area tables of the Office for National Statistics",
};

const BY_SUBJECT: Readonly<Record<string, string>> = {
  "999-calls-within-10-seconds": "the published 999 answering tables",
  "999-calls": "the published 999 answering tables",
  "fraud-and-cyber-reports": "published fraud reports by police force area",
};
