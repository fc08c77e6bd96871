import type {Bound} from "../../../prose/statement/bound.ts";
import {Banner} from "../../ui/banner.tsx";
import {TitleBlock} from "../../ui/title-block.tsx";
import {layOut} from "../layout/page-model.ts";
import type {PageFramework} from "../layout/sections.ts";
import {type Look, selfContained} from "../look.ts";
import {BodyOfPage} from "./body-of-page.tsx";
import {renderDocument} from "./document.tsx";
import {titleFacts} from "./statement-page.tsx";

/** A draft: one file that says on every sheet that nobody has signed it. It is no release and cannot be read as one. */
export function renderDraftPage(of: {
  readonly bound: Bound;
  readonly framework: PageFramework;
  readonly look: Look;
}): string {
  const {bound, framework, look} = of;
  const model = layOut(bound, framework);
  const {front} = bound.statement;
  return renderDocument({
    model,
    look: selfContained(look),
    title: `DRAFT: ${front.title}, ${bound.body.areaName}, ${front.editionWords}`,
    class: "draft",
    banner: <Banner lead="Draft.">Nobody has signed this. Do not quote it, and do not publish it.</Banner>,
    main: (
      <>
        <TitleBlock
          over={`Draft of a statutory statement, ${front.editionWords}`}
          title={front.title}
          facts={[...titleFacts(bound), {name: "Status", value: "Draft, not signed"}]}
        />
        <BodyOfPage model={model} />
      </>
    ),
    foot: (
      <p>
        {bound.body.name}. A draft, not signed, counted from warehouse version {bound.book.version.slice(0, 12)}.
      </p>
    ),
    links: [],
    sheet: "DRAFT, not signed",
    scripts: [look.script],
  });
}
