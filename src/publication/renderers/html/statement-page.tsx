import {showDay, showMonths} from "../../../language/display.ts";
import {say} from "../../../language/say.ts";
import type {Bound} from "../../../prose/statement/bound.ts";
import type {ReleaseFacts} from "../../release/manifest.ts";
import {RELEASE} from "../../release/release-files.ts";
import {TitleBlock, type TitleFact} from "../../ui/title-block.tsx";
import {layOut} from "../layout/page-model.ts";
import type {PageFramework} from "../layout/sections.ts";
import type {Look} from "../look.ts";
import {BodyOfPage} from "./body-of-page.tsx";
import {renderDocument} from "./document.tsx";

/** The page of a release: a document first. Needs no script; every figure opens to where it was counted. */
export function renderStatementPage(of: {
  readonly bound: Bound;
  readonly framework: PageFramework;
  readonly facts: ReleaseFacts;
  readonly look: Look;
}): string {
  const {bound, framework, facts, look} = of;
  const model = layOut(bound, framework);
  const {front} = bound.statement;
  const {language} = front;
  const day = showDay(facts.signedAt, language);
  return renderDocument({
    model,
    look,
    title: `${front.title}, ${bound.body.areaName}, ${front.editionWords}`,
    main: (
      <>
        <TitleBlock
          over={say(language, "statutory-statement", {edition: front.editionWords})}
          title={front.title}
          facts={[
            ...titleFacts(bound),
            {name: say(language, "fact-release"), value: String(facts.release)},
            {name: say(language, "fact-signed"), value: `${day}, ${facts.signatory.name}`},
          ]}
        />
        <BodyOfPage model={model} facts={facts} />
      </>
    ),
    foot: (
      <p>
        {bound.body.name}. {say(language, "foot-of-release", {release: facts.release, day})}
      </p>
    ),
    links: [
      {href: "#release", title: say(language, "link-changes")},
      {href: RELEASE.manifest, title: say(language, "link-manifest")},
      {href: RELEASE.figures, title: say(language, "link-figures")},
    ],
    scripts: [look.script],
  });
}

export function titleFacts(bound: Bound): readonly TitleFact[] {
  const {language, editionWords, period} = bound.statement.front;
  return [
    {name: say(language, "fact-area"), value: bound.body.areaName},
    {name: say(language, "fact-edition"), value: editionWords},
    {name: say(language, "fact-figures-cover"), value: showMonths(period, language)},
  ];
}
