import {showDay, showMonths} from "../../../language/display.ts";
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
  return renderDocument({
    model,
    look,
    title: `${front.title}, ${bound.body.areaName}, ${front.editionWords}`,
    main: (
      <>
        <TitleBlock
          over={`Statutory statement, ${front.editionWords}`}
          title={front.title}
          facts={[
            ...titleFacts(bound),
            {name: "Release", value: String(facts.release)},
            {name: "Signed", value: `${showDay(facts.signedAt)}, ${facts.signatory.name}`},
          ]}
        />
        <BodyOfPage model={model} facts={facts} />
      </>
    ),
    foot: (
      <p>
        {bound.body.name}. Release {facts.release}, signed on {showDay(facts.signedAt)}. It is never changed; a
        correction is a new release.
      </p>
    ),
    links: [
      {href: "#release", title: "What changed, release by release"},
      {href: RELEASE.manifest, title: "The manifest of this release"},
      {href: RELEASE.figures, title: "The figures as data"},
    ],
    scripts: [look.script],
  });
}

export function titleFacts(bound: Bound): readonly TitleFact[] {
  return [
    {name: "Area", value: bound.body.areaName},
    {name: "Edition", value: bound.statement.front.editionWords},
    {name: "Figures cover", value: showMonths(bound.statement.front.period)},
  ];
}
