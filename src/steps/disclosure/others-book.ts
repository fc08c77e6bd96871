import type {OthersRecord} from "../../publication/release/others-record.ts";
import {figureId} from "../../vocabulary/figure.ts";
import type {CountedBook} from "../../vocabulary/figure-book.ts";

/** What a release says of other forces as a book of its own, for the audit: which count, and how many. */
export function othersBook({version, asAt, measures}: OthersRecord): CountedBook {
  const figures = measures.flatMap(({measure, period, areas, together}) =>
    [...areas, ...together].map(({area, value, numerator, denominator, basis}) => {
      const count = (role: "numerator" | "denominator", held: number | undefined) =>
        held === undefined ? [] : [{role, value: held, rows: held, sql: "", digest: ""}];
      return {
        id: figureId({measure, area, period}),
        measure,
        title: measure,
        area,
        period,
        counted: period,
        value,
        notes: [],
        precision: {kind: "exact"} as const,
        series: [],
        provenance: {
          basis: "",
          basisTitle: basis,
          measureFingerprint: "",
          version,
          asAt,
          engine: "",
          counts: [...count("numerator", numerator), ...count("denominator", denominator)],
          files: [],
        },
      };
    }),
  );
  return {version, asAt, figures, histories: []};
}
