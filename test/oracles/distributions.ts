import {betaCdf, betaQuantile} from "../../src/statistics/distributions/beta.ts";
import {binomialLower, binomialQuantile} from "../../src/statistics/distributions/binomial.ts";
import {chiSquareQuantile, chiSquareUpper} from "../../src/statistics/distributions/chi-square.ts";
import {gammaQuantile} from "../../src/statistics/distributions/gamma.ts";
import {normalCdf, normalQuantile} from "../../src/statistics/distributions/normal.ts";
import {poissonLower, poissonQuantile} from "../../src/statistics/distributions/poisson.ts";
import {studentQuantile, studentUpper} from "../../src/statistics/distributions/student.ts";
import type {Oracle} from "./oracle.ts";
import {numberIn} from "./table.ts";

export const DISTRIBUTIONS: readonly Oracle[] = [
  {
    folder: "distributions",
    needs: ["fn", "x_or_p", "param1", "param2", "value"],
    tolerance: {rel: 1e-9, abs: 1e-300},
    answer: ({rows}) =>
      rows.map((row) => {
        const [x, one, two] = ["x_or_p", "param1", "param2"].map((column) => numberIn(row, column)) as [
          number,
          number,
          number,
        ];
        return {value: FUNCTIONS[row["fn"]!]?.(x, one, two)};
      }),
  },
];

/** R's names. */
const FUNCTIONS: Readonly<Record<string, (x: number, one: number, two: number) => number>> = {
  qnorm: (p) => normalQuantile(p),
  pnorm: (x) => normalCdf(x),
  qt: (p, df) => studentQuantile(p, df),
  pt_upper: (x, df) => studentUpper(x, df),
  qchisq: (p, df) => chiSquareQuantile(p, df),
  pchisq_upper: (x, df) => chiSquareUpper(x, df),
  qgamma: (p, shape) => gammaQuantile(p, shape),
  qbeta: (p, a, b) => betaQuantile(p, a, b),
  ppois: (k, mean) => poissonLower(k, mean),
  qpois: (p, mean) => poissonQuantile(p, mean),
  pbinom: (k, trials, chance) => binomialLower(k, {trials, chance}),
  qbinom: (p, trials, chance) => binomialQuantile(p, {trials, chance}),
  pf_upper: (x, one, two) => betaCdf(two / (two + one * x), two / 2, one / 2),
};
