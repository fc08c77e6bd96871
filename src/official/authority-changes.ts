/** Local authorities that gave way to another on a day, or that got another code on it. */
export interface AuthorityChange {
  /** First day of the new code, `YYYY-MM-DD`. */
  readonly from: string;
  readonly code: string;
  /** Codes of those that went into it whole, each with the name it had. */
  readonly replaces: Readonly<Record<string, string>>;
}

/**
 * Every change of a local authority of England and Wales since 2012, in order, with codes of the Office for National Statistics
 * (Register of Geographic Codes). Those of 2023 were seen in its lists of 2021 and 2023; the others are general knowledge.
 */
export const authorityChanges: readonly AuthorityChange[] = [
  {from: "2012-04-01", code: "E07000240", replaces: {E07000100: "St Albans"}},
  {from: "2012-04-01", code: "E07000241", replaces: {E07000104: "Welwyn Hatfield"}},
  {from: "2013-04-01", code: "E07000242", replaces: {E07000097: "East Hertfordshire"}},
  {from: "2013-04-01", code: "E07000243", replaces: {E07000101: "Stevenage"}},
  {from: "2013-04-01", code: "E06000057", replaces: {E06000048: "Northumberland"}},
  {from: "2013-04-01", code: "E08000037", replaces: {E08000020: "Gateshead"}},
  {
    from: "2019-04-01",
    code: "E06000058",
    replaces: {E06000028: "Bournemouth", E06000029: "Poole", E07000048: "Christchurch"},
  },
  {
    from: "2019-04-01",
    code: "E06000059",
    replaces: {
      E07000049: "East Dorset",
      E07000050: "North Dorset",
      E07000051: "Purbeck",
      E07000052: "West Dorset",
      E07000053: "Weymouth and Portland",
    },
  },
  {from: "2019-04-01", code: "E07000244", replaces: {E07000205: "Suffolk Coastal", E07000206: "Waveney"}},
  {from: "2019-04-01", code: "E07000245", replaces: {E07000201: "Forest Heath", E07000204: "St Edmundsbury"}},
  {from: "2019-04-01", code: "E07000246", replaces: {E07000190: "Taunton Deane", E07000191: "West Somerset"}},
  {
    from: "2020-04-01",
    code: "E06000060",
    replaces: {E07000004: "Aylesbury Vale", E07000005: "Chiltern", E07000006: "South Bucks", E07000007: "Wycombe"},
  },
  {
    from: "2021-04-01",
    code: "E06000061",
    replaces: {
      E07000150: "Corby",
      E07000152: "East Northamptonshire",
      E07000153: "Kettering",
      E07000156: "Wellingborough",
    },
  },
  {
    from: "2021-04-01",
    code: "E06000062",
    replaces: {E07000151: "Daventry", E07000154: "Northampton", E07000155: "South Northamptonshire"},
  },
  {
    from: "2023-04-01",
    code: "E06000063",
    replaces: {E07000026: "Allerdale", E07000028: "Carlisle", E07000029: "Copeland"},
  },
  {
    from: "2023-04-01",
    code: "E06000064",
    replaces: {E07000027: "Barrow-in-Furness", E07000030: "Eden", E07000031: "South Lakeland"},
  },
  {
    from: "2023-04-01",
    code: "E06000065",
    replaces: {
      E07000163: "Craven",
      E07000164: "Hambleton",
      E07000165: "Harrogate",
      E07000166: "Richmondshire",
      E07000167: "Ryedale",
      E07000168: "Scarborough",
      E07000169: "Selby",
    },
  },
  {
    from: "2023-04-01",
    code: "E06000066",
    replaces: {
      E07000187: "Mendip",
      E07000188: "Sedgemoor",
      E07000189: "South Somerset",
      E07000246: "Somerset West and Taunton",
    },
  },
  {from: "2025-04-01", code: "E08000038", replaces: {E08000016: "Barnsley"}},
  {from: "2025-04-01", code: "E08000039", replaces: {E08000019: "Sheffield"}},
];
