import {say} from "../../../language/say.ts";
import type {Initiative} from "../../../vocabulary/initiative.ts";
import {TitleBlock} from "../../ui/title-block.tsx";
import {initiativePath} from "../model/addresses.ts";
import type {SiteBody} from "../model/bodies.ts";
import {InEnglish} from "../parts/figures.tsx";
import type {Here} from "../parts/here.ts";
import type {Said} from "../parts/shell.tsx";

/** The register: every entry, by priority in the order of the framework. */
export function initiativesPage(here: Here, body: SiteBody): Said {
  const {words} = here.tongue;
  const {initiatives} = body.latest.records.register;
  return {
    title: words.initiativesTitle(body.areaName),
    words: words.initiativesLead,
    part: "initiatives",
    main: (
      <>
        <TitleBlock over={words.initiativeOver} title={words.initiativesTitle(body.areaName)} facts={[]} />
        <p class="lead">{words.initiativesLead}</p>
        {initiatives.length === 0 ? (
          <p class="empty block">{words.initiativesNone}</p>
        ) : (
          <ul class="cards">
            {initiatives.map((initiative) => (
              <li class="entry">
                <h2 class="entry__name">
                  <span>{say(here.tongue.code, initiative.kind)}</span>
                  <a href={here.to(initiativePath(body, initiative))}>{initiativeName(initiative, here)}</a>
                </h2>
                <p>
                  <InEnglish here={here}>{initiative.what}</InEnglish>
                </p>
                <p class="small soft">
                  {words.evidence}:{" "}
                  {initiative.evidence ? <InEnglish here={here}>{initiative.evidence}</InEnglish> : words.notEvaluated}
                </p>
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  };
}

/** In the page's language where the register says it. */
export function initiativeName({name, nameCy}: Initiative, {tongue}: Here): string {
  return tongue.code === "cy" ? (nameCy ?? name) : name;
}
