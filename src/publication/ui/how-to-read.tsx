import {Gap} from "./figure-link.tsx";

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
      <dd>
        Which way a figure moved and by how much. It does not say why, and a change may be no more than ordinary
        variation from one year to the next.
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
