import {TitleBlock} from "../../ui/title-block.tsx";
import type {Here} from "../parts/here.ts";
import type {Said} from "../parts/shell.tsx";

/** A page that was made, as a list of pages tells it. */
export interface Listed {
  /** Without its language. */
  readonly path: string;
  readonly title: string;
  readonly words: string;
}

/** Every page by its title. A list that needs no script; with one it is narrowed by a word. */
export function searchPage(here: Here, listed: readonly Listed[]): Said {
  const {aboutWords} = here.tongue.words;
  const pages = listed.toSorted((a, b) => a.title.localeCompare(b.title, here.tongue.code));
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
          {pages.map(({path, title, words}) => (
            <li>
              <a href={here.to(path)}>{title}</a>
              <p class="small soft">{words}</p>
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
