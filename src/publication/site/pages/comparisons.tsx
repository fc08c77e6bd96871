import {TitleBlock} from "../../ui/title-block.tsx";
import {comparisonPath} from "../model/addresses.ts";
import type {Compared} from "../model/comparisons.ts";
import {comparisonWords, onlyBody, refusalWords} from "../parts/comparison-words.ts";
import {Heads} from "../parts/heads.tsx";
import {type Here, titleOf} from "../parts/here.ts";
import {Scroll, Section} from "../parts/section.tsx";
import type {Said} from "../parts/shell.tsx";

/** What is compared, and what is not, with the reason. */
export function comparisonsPage(here: Here): Said {
  const {words} = here.tongue;
  const {comparisons} = here.site;
  const [drawn, refused] = [comparisons.filter((one) => !one.refused), comparisons.filter((one) => one.refused)];
  return {
    title: words.comparisonsTitle,
    words: words.comparisonsLead,
    part: "compare",
    main: (
      <>
        <TitleBlock over={words.comparisonOver} title={words.comparisonsTitle} facts={[]} />
        <p class="lead">{words.comparisonsLead}</p>
        <Section id="compared" title={words.compared}>
          <Drawn here={here} of={drawn} />
        </Section>
        {refused.length > 0 && (
          <Section id="refused" title={words.refused}>
            <Refused here={here} of={refused} />
          </Section>
        )}
      </>
    ),
  };
}

interface Of {
  readonly here: Here;
  readonly of: readonly Compared[];
}

function Drawn({here, of}: Of) {
  if (of.length === 0) return <p class="empty">{here.tongue.words.refusedOne}</p>;
  return (
    <ul class="related">
      {of.map((one) => (
        <li>
          <p>
            <a href={here.to(comparisonPath(one.measure))}>{titleOf(one.measure, here)}</a>
          </p>
          <p class="small">{comparisonWords(one, here, onlyBody(here))}</p>
        </li>
      ))}
    </ul>
  );
}

function Refused({here, of}: Of) {
  const {words} = here.tongue;
  return (
    <Scroll label={words.refused}>
      <table class="site-table" data-filter>
        <caption class="vh">{words.refused}</caption>
        <Heads of={[words.measure, words.reason]} />
        <tbody>
          {of.map((one) => (
            <tr>
              <th scope="row">
                {one.refused?.why === "one-force" ? (
                  titleOf(one.measure, here)
                ) : (
                  <a href={here.to(comparisonPath(one.measure))}>{titleOf(one.measure, here)}</a>
                )}
              </th>
              <td>{refusalWords(one, here)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
