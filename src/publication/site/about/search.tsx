import {TitleBlock} from "../../ui/title-block.tsx";
import {type Here, hereAt} from "../parts/here.ts";
import type {Plan} from "../parts/plan.ts";
import type {Said} from "../parts/shell.tsx";

/** Every page by its title. A list that needs no script; with one it is narrowed by a word. */
export function searchPage(here: Here, plans: readonly Plan[]): Said {
  const {aboutWords} = here.tongue.words;
  const pages = plans
    .map((plan) => ({path: plan.path, said: plan.say(hereAt(here.site, here.tongue.code, plan))}))
    .toSorted((a, b) => a.said.title.localeCompare(b.said.title, here.tongue.code));
  return {
    title: aboutWords.searchTitle,
    words: aboutWords.searchLead,
    part: "search",
    main: (
      <>
        <TitleBlock over={here.tongue.words.footer} title={aboutWords.searchTitle} facts={[]} />
        <p class="lead">{aboutWords.searchLead}</p>
        {here.site.many && here.body === undefined && <p class="prose block">{aboutWords.bodiesSearch}</p>}
        <ul class="found block" data-filter={aboutWords.searchLabel} id="results">
          {pages.map(({path, said}) => (
            <li>
              <a href={here.to(path)}>{said.title}</a>
              <p class="small soft">{said.words}</p>
            </li>
          ))}
        </ul>
      </>
    ),
  };
}

/** For addresses that lead nowhere; shown at any depth, so that its ways are from the site's own base. */
export function lostPage(here: Here): Said {
  const {words} = here.tongue;
  const root = here.body?.root ?? "";
  return {
    title: words.aboutWords.lostTitle,
    words: words.aboutWords.lostLead,
    main: (
      <>
        <TitleBlock over="404" title={words.aboutWords.lostTitle} facts={[]} />
        <p class="lead">{words.aboutWords.lostLead}</p>
        <ul class="links block">
          <li>
            <a href={here.to(root)}>{words.overview}</a>
          </li>
          <li>
            <a href={here.to("search/")}>{words.search}</a>
          </li>
          <li>
            <a href={here.to("data/")}>{words.data}</a>
          </li>
        </ul>
      </>
    ),
  };
}
