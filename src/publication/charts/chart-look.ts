import {marksCss} from "./drawing/mark-styles.ts";

/** The style of charts in a page, by the tokens of look.css: to be put behind it. The wide drawing shows where its figure is 40 rem wide. */
export function chartLook(): string {
  return PAGE + marksCss();
}

const PAGE = `
/* Charts */
.plot{container-type:inline-size;margin:0;border-top:1px solid var(--rule);padding-top:var(--s4);min-width:0}
.plot figcaption{font:600 var(--t-h3)/1.3 var(--serif);text-wrap:balance;max-width:40rem}
.plot figcaption small{display:block;max-width:40rem;font:400 var(--t-small)/1.45 var(--sans);color:var(--soft);margin-top:var(--s1);text-wrap:pretty}
.plot__words{margin-top:var(--s3);max-width:var(--measure)}
.plot details{margin-top:var(--s3)}.plot details caption{font-size:var(--t-ui)}.plot details table{font-size:var(--t-small);width:auto;min-width:50%}
.plot-none{border:1px dashed var(--edge);padding:var(--s4) var(--s5);max-width:var(--measure)}
.chart{display:block;width:100%;height:auto;margin-top:var(--s4);overflow:visible;font-family:var(--sans);font-variant-numeric:lining-nums tabular-nums}
.chart--wide{display:none;max-width:46rem}.chart--narrow{max-width:27rem}
@container (min-width:40rem){.chart--wide{display:block}.chart--narrow{display:none}}
@media print{.plot{container-type:normal;break-inside:avoid}.chart--wide{display:block;max-width:150mm}.chart--narrow{display:none}}
`;
