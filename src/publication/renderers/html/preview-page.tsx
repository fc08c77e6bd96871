import type {Bound} from "../../../prose/statement/bound.ts";
import type {Block} from "../../../prose/statement/statement.ts";
import type {Finding} from "../../../vocabulary/finding.ts";
import {printPlace} from "../../../vocabulary/finding.ts";
import {Banner} from "../../ui/banner.tsx";
import {FindingNote} from "../../ui/finding-note.tsx";
import {TitleBlock} from "../../ui/title-block.tsx";
import {layOut} from "../layout/page-model.ts";
import type {PageFramework} from "../layout/sections.ts";
import {type Look, selfContained} from "../look.ts";
import {BodyOfPage} from "./body-of-page.tsx";
import {renderDocument} from "./document.tsx";
import {titleFacts} from "./statement-page.tsx";

/** The statement as its author sees it while writing: each finding under the sentence it speaks of, the others at the top. */
export function renderPreviewPage(of: {
  readonly bound: Bound;
  readonly framework: PageFramework;
  readonly look: Look;
  readonly findings: readonly Finding[];
  /** Where the page listens for a save, as server-sent events; absent: it does not. */
  readonly events?: string;
}): string {
  const {bound, look, findings} = of;
  const model = layOut(bound, of.framework);
  const {front, file} = bound.statement;
  const blocks = blocksOf(bound.statement.blocks);
  const beside = findings.filter((finding) => blockOf(finding, blocks, file) !== undefined);
  const others = findings.filter((finding) => !beside.includes(finding));
  return renderDocument({
    model,
    look: selfContained(look),
    title: `${findings.length === 0 ? "" : `(${findings.length}) `}Preview: ${front.title}`,
    class: "draft",
    banner: (
      <Banner lead="Preview.">
        {summary(findings)}
        {of.events !== undefined && " The page follows each save."}
      </Banner>
    ),
    main: (
      <>
        <TitleBlock
          over={file}
          title={front.title}
          facts={[...titleFacts(bound), {name: "Status", value: "Preview"}]}
        />
        {others.length > 0 && <div class="findings block">{others.map((finding) => findingNote(finding, file))}</div>}
        <BodyOfPage
          model={model}
          beside={(block) =>
            beside
              .filter((finding) => blockOf(finding, blocks, file) === block)
              .map((finding) => findingNote(finding, file))
          }
        />
      </>
    ),
    foot: <p>A preview, not signed, counted from warehouse version {bound.book.version.slice(0, 12)}.</p>,
    links: [],
    sheet: "PREVIEW, not signed",
    scripts: [look.script, ...(of.events === undefined ? [] : [reloadOn(of.events)])],
  });
}

function summary(findings: readonly Finding[]): string {
  const must = findings.filter((finding) => finding.severity === "must").length;
  const should = findings.length - must;
  if (findings.length === 0) return "Nothing stands in the way of a signature.";
  const said = [must > 0 && `${must} must be put right`, should > 0 && `${should} should be`].filter(Boolean);
  return `${said.join(", ")}.`;
}

function findingNote(finding: Finding, file: string) {
  const {severity, code, message, advice, at} = finding;
  const where = at.file === file && at.line !== undefined ? `line ${at.line}` : printPlace(at);
  return <FindingNote severity={severity} code={code} message={message} advice={advice} where={where} />;
}

/** Headings of sections and containers are shown apart from their blocks, so findings hang on what stands beneath them. */
function blocksOf(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) =>
    block.kind === "priority" || block.kind === "duty" || block.kind === "quote" ? blocksOf(block.blocks) : [block],
  );
}

/** The last block that begins at or above the finding's line. */
function blockOf(finding: Finding, blocks: readonly Block[], file: string): Block | undefined {
  const {line} = finding.at;
  if (finding.at.file !== file || line === undefined) return undefined;
  return blocks.filter((block) => block.kind !== "heading" && (block.at.line ?? 0) <= line).at(-1);
}

function reloadOn(events: string): string {
  return `new EventSource(${JSON.stringify(events).replaceAll("<", "\\u003c")}).onmessage = () => location.reload()`;
}
