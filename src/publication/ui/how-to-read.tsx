import {Gap} from "./figure-link.tsx";
import {VerdictMark} from "./verdict-mark.tsx";

const VERDICTS = [
  {
    shape: "fall",
    words: "Larger than chance would explain",
    means: "A steady process would rarely move this far by itself. It does not say what caused the change.",
  },
  {
    shape: "across",
    words: "Not distinguishable from chance",
    means: "The change may be nothing more than ordinary variation. It does not say that nothing changed.",
  },
  {
    shape: "none",
    words: "Cannot be judged",
    means: "No earlier figure, a changed definition, missing months, or too few to tell. The reason is always given.",
  },
] as const;

/** Every mark the page uses, explained once. */
export function HowToRead() {
  return (
    <dl class="wide">
      <dt>
        <span class="fig">1,234</span>
      </dt>
      <dd>
        Counted from data that is held. Follow the line to what was counted, from which files, and by which query.
      </dd>
      <dt>
        <span class="fig fig--quoted">£2 million</span>
      </dt>
      <dd>Quoted: taken from a document that is named, not counted here.</dd>
      <dt>up, down</dt>
      <dd>Which way a figure moved and by how much. It does not say why.</dd>
      {VERDICTS.map(({shape, words, means}) => (
        <>
          <dt>
            <VerdictMark shape={shape} words={words} />
          </dt>
          <dd>{means}</dd>
        </>
      ))}
      <dt>By chance alone</dt>
      <dd>
        How far the number could lie from what it is if the same process ran again, 95 times in 100. What is counted is
        counted in full: this is the variation of what happens, not an error of counting.
      </dd>
      <dt>percentage points</dt>
      <dd>The difference between two shares. From 40% to 50% is 10 percentage points, and a quarter more.</dd>
      <dt>
        <Gap>suppressed</Gap>
      </dt>
      <dd>Held, but too small to publish without a risk of naming somebody.</dd>
      <dt>
        <Gap>incomplete</Gap>
      </dt>
      <dd>Part of the period is missing. No total is shown, because it would read as a fall.</dd>
      <dt>
        <Gap>not available</Gap>
      </dt>
      <dd>Nothing was supplied that could be counted.</dd>
    </dl>
  );
}
