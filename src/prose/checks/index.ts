import {causeClaimed} from "./chance/cause-claimed.ts";
import {changeWithinChance} from "./chance/change-within-chance.ts";
import {claimNotCheckable} from "./chance/claim-not-checkable.ts";
import {extremeNotBorneOut} from "./chance/extreme-not-borne-out.ts";
import {significanceNotBorneOut} from "./chance/significance-not-borne-out.ts";
import {similarityNotBorneOut} from "./chance/similarity-not-borne-out.ts";
import {trendNotBorneOut} from "./chance/trend-not-borne-out.ts";
import type {Check} from "./check.ts";
import {dutyMissing} from "./duties/duty-missing.ts";
import {priorityMissing} from "./duties/priority-missing.ts";
import {changeWithoutCounts} from "./figures/change-without-counts.ts";
import {comparedAcrossBreak} from "./figures/compared-across-break.ts";
import {figureWithoutComparison} from "./figures/figure-without-comparison.ts";
import {figureWithoutValue} from "./figures/figure-without-value.ts";
import {impossibleChange} from "./figures/impossible-change.ts";
import {percentOnSmallBase} from "./figures/percent-on-small-base.ts";
import {periodIncomplete} from "./figures/period-incomplete.ts";
import {smallCountInClear} from "./figures/small-count-in-clear.ts";
import {unresolvedReference} from "./figures/unresolved-reference.ts";
import {periodNotTheFigures} from "./periods/period-not-the-figures.ts";
import {periodUnsaid} from "./periods/period-unsaid.ts";
import {letterNotInPrint} from "./print/letter-not-in-print.ts";
import {translationDiffers} from "./translation/translation-differs.ts";
import {translationMissing} from "./translation/translation-missing.ts";
import {acronymNotSpeltOut} from "./words/acronym-not-spelt-out.ts";
import {asTypedWithoutReason} from "./words/as-typed-without-reason.ts";
import {bareNumber} from "./words/bare-number.ts";
import {changeDoesNotAddUp} from "./words/change-does-not-add-up.ts";
import {directionContradictsFigure} from "./words/direction-contradicts-figure.ts";
import {fractionDoesNotHold} from "./words/fraction-does-not-hold.ts";
import {percentAndPointsConfused} from "./words/percent-and-points-confused.ts";
import {promptUnanswered} from "./words/prompt-unanswered.ts";
import {quotedWithoutSource} from "./words/quoted-without-source.ts";
import {readingAge} from "./words/reading-age.ts";
import {stabilityContradictsFigure} from "./words/stability-contradicts-figure.ts";

/** Every check: the law first, then figures, periods and words. A check knows a bound statement and nothing of where its figures came from. */
export const checks: readonly Check[] = [
  priorityMissing,
  dutyMissing,
  promptUnanswered,
  unresolvedReference,
  periodIncomplete,
  figureWithoutValue,
  impossibleChange,
  percentOnSmallBase,
  smallCountInClear,
  changeWithoutCounts,
  comparedAcrossBreak,
  figureWithoutComparison,
  periodUnsaid,
  periodNotTheFigures,
  bareNumber,
  asTypedWithoutReason,
  quotedWithoutSource,
  directionContradictsFigure,
  stabilityContradictsFigure,
  fractionDoesNotHold,
  percentAndPointsConfused,
  changeDoesNotAddUp,
  significanceNotBorneOut,
  similarityNotBorneOut,
  extremeNotBorneOut,
  trendNotBorneOut,
  claimNotCheckable,
  changeWithinChance,
  causeClaimed,
  readingAge,
  acronymNotSpeltOut,
  letterNotInPrint,
  translationMissing,
  translationDiffers,
];
