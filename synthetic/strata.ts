import {
  CRIMES,
  DRUG_OFFENCES,
  HOMICIDES,
  RESIDENTIAL_BURGLARY,
  YEARS,
  type Year,
  YOUTH_VIOLENCE,
} from "./calibration.ts";
import {type Kind, MIX, type Victims} from "./offence-mix.ts";
import {apportion} from "./random.ts";

/** Crimes of a year that are alike: drawn together, so that the counts that must be exact are exact by construction. */
export interface Stratum {
  readonly code: string;
  readonly kind: Kind;
  readonly count: number;
  readonly victims: Victims;
  /** Months of the year, 1 to 12, both in. */
  readonly from: number;
  readonly until: number;
  /** How many of them, exactly; absent: as often as its kind has it. */
  readonly blade?: number;
  readonly domesticAbuse?: number;
  /** With an outcome of types 1 to 4 or 6 to 8, known by the day of the extract. */
  readonly positive?: number;
}

/** @param scale thins out the crimes that nothing is calibrated on; the calibrated counts are whole at any scale. */
export function strataOf(year: Year, scale: number): readonly Stratum[] {
  const pinned = [...homicides(year), ...youthViolence(year), ...homesBurgled(year), ...drugs(year)];
  const counted = pinned.reduce((sum, {count}) => sum + count, 0);
  return [...pinned, ...others(year, Math.round((CRIMES[year] - counted) * scale))].filter(({count}) => count > 0);
}

function homicides(year: Year): readonly Stratum[] {
  return HOMICIDES[year].map(([code, young, count, domesticAbuse]) => {
    const youth = young ? YOUTH_VIOLENCE[year].find(([of]) => of === code) : undefined;
    return {
      ...wholeYear({kind: "homicide", code, count, victims: young ? "young" : "older"}),
      domesticAbuse,
      ...(youth && {blade: youth[2], positive: youth[3]}),
    };
  });
}

function youthViolence(year: Year): readonly Stratum[] {
  const already = new Set(HOMICIDES[year].map(([code]) => code));
  return YOUTH_VIOLENCE[year]
    .filter(([code]) => !already.has(code))
    .map(([code, count, blade, positive]) => ({
      ...wholeYear({kind: kindOf(code), code, count, victims: "young"}),
      blade,
      positive,
    }));
}

function homesBurgled(year: Year): readonly Stratum[] {
  return RESIDENTIAL_BURGLARY[year].flatMap(({from, until, rows}) =>
    rows.map(([code, count]) => ({...wholeYear({kind: "home", code, count, victims: "any"}), from, until})),
  );
}

function drugs(year: Year): readonly Stratum[] {
  return DRUG_OFFENCES[year].map(([code, count]) => wholeYear({kind: "drugs", code, count, victims: "none"}));
}

function others(year: Year, total: number): readonly Stratum[] {
  const entries = MIX.flatMap(({kind, victims, rows}) =>
    rows.map(([code, ...often]) => ({code, kind, victims, often: often[YEARS.indexOf(year)]!})),
  );
  const counts = apportion(
    total,
    entries.map(({often}) => often),
  );
  return entries.map(({code, kind, victims}, i) => wholeYear({kind, code, count: counts[i]!, victims}));
}

function wholeYear(of: Pick<Stratum, "code" | "kind" | "count" | "victims">): Stratum {
  return {...of, from: 1, until: 12};
}

/** The kind that the mix gives the code's older victims. */
function kindOf(code: string): Kind {
  return MIX.find(({rows}) => rows.some(([of]) => of === code))!.kind;
}
