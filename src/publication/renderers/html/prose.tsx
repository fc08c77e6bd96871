import type {ComponentChildren} from "preact";
import type {Language} from "../../../language/language.ts";
import {say} from "../../../language/say.ts";
import {TO_BE_WRITTEN} from "../../../prose/statement/bind.ts";
import type {Block, Inline} from "../../../prose/statement/statement.ts";
import {FigureLink, Gap, Quoted, ToBeWritten, workingAttributes} from "../../ui/figure-link.tsx";
import {type PageModel, tagAnchor} from "../layout/page-model.ts";
import {plainText} from "../layout/sections.ts";
import {keyOf, shownByTag, workingOfTag} from "../layout/shown.ts";

/** What stands beside a block, such as the findings of a draft. */
export type Beside = (block: Block) => ComponentChildren;

/** Runs of paragraphs, headings and lists as prose; tables between them in their own width. */
export function Prose(props: {
  readonly model: PageModel;
  readonly blocks: readonly Block[];
  readonly level: number;
  readonly class?: string;
  readonly beside?: Beside | undefined;
}) {
  const {model, level, beside} = props;
  return (
    <>
      {runs(props.blocks).map((run, index) => {
        const inner = run.map((block) => (
          <>
            <BlockView model={model} block={block} level={level} beside={beside} />
            {beside?.(block)}
          </>
        ));
        if (run[0]?.kind === "table") return <div class="block">{inner}</div>;
        return <div class={index === 0 ? (props.class ?? "prose") : "prose"}>{inner}</div>;
      })}
    </>
  );
}

export function Line(props: {readonly model: PageModel; readonly of: readonly Inline[]}) {
  return <>{props.of.map((inline) => inlineView(props.model, inline))}</>;
}

function runs(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const made: Block[][] = [];
  for (const block of blocks) {
    const last = made.at(-1);
    if (last && block.kind !== "table" && last[0]?.kind !== "table") last.push(block);
    else made.push([block]);
  }
  return made;
}

interface BlockProps {
  readonly model: PageModel;
  readonly block: Block;
  /** The level at which the section's own heading was written; it is shown as h2. */
  readonly level: number;
  readonly beside?: Beside | undefined;
}

function BlockView({model, block, level, beside}: BlockProps): ComponentChildren {
  switch (block.kind) {
    case "heading": {
      const Heading = `h${Math.min(6, Math.max(3, 2 + block.level - level))}` as "h3";
      return (
        <Heading>
          <Line model={model} of={block.children} />
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p>
          <Line model={model} of={block.children} />
        </p>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((item) => (
            <li>{listItem(model, item, level)}</li>
          ))}
        </List>
      );
    }
    case "table":
      return <TableView model={model} table={block} />;
    case "quote":
      return <blockquote>{inside(model, block.blocks, level, beside)}</blockquote>;
    case "not-applicable":
      return <p>{say(languageOf(model), "not-applicable-because", {reason: block.reason})}</p>;
    default:
      return <div>{inside(model, block.blocks, level, beside)}</div>;
  }
}

function inside(model: PageModel, blocks: readonly Block[], ...[level, beside]: [number, Beside | undefined]) {
  return blocks.map((block) => (
    <>
      <BlockView model={model} block={block} level={level} beside={beside} />
      {beside?.(block)}
    </>
  ));
}

/** A single paragraph needs no `<p>` of its own. */
function listItem(model: PageModel, item: readonly Block[], level: number): ComponentChildren {
  const [only, ...more] = item;
  if (only?.kind === "paragraph" && more.length === 0) return <Line model={model} of={only.children} />;
  return item.map((block) => <BlockView model={model} block={block} level={level} />);
}

function TableView(props: {readonly model: PageModel; readonly table: Extract<Block, {kind: "table"}>}) {
  const {model, table} = props;
  const name = table.head.map((cell) => plainText(cell, (n) => model.bound.bindings[n]?.shown ?? "")).join(", ");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={say(languageOf(model), "table-of", {heads: name})}>
      <table>
        <thead>
          <tr>
            {table.head.map((cell) => (
              <th scope="col">
                <Line model={model} of={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th scope="row">
                    <Line model={model} of={cell} />
                  </th>
                ) : (
                  <td>
                    <Line model={model} of={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function inlineView(model: PageModel, inline: Inline): ComponentChildren {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "strong":
      return (
        <strong>
          <Line model={model} of={inline.children} />
        </strong>
      );
    case "emphasis":
      return (
        <em>
          <Line model={model} of={inline.children} />
        </em>
      );
    case "link": {
      const text = <Line model={model} of={inline.children} />;
      return isSafe(inline.href) ? <a href={inline.href}>{text}</a> : text;
    }
    case "tag":
      return tagView(model, inline.n);
  }
}

/** A page leads to pages, mail and telephones, and runs nothing. */
function isSafe(href: string): boolean {
  return /^(https?:\/\/|mailto:|tel:|#)/i.test(href) || /^[\w./-]+([?#][^:]*)?$/.test(href);
}

function tagView(model: PageModel, n: number): ComponentChildren {
  const {bound} = model;
  const tag = bound.statement.tags[n];
  const binding = bound.bindings[n];
  if (!tag || !binding) throw new Error(`tag ${n} is not bound`);
  if (binding.gap) return <Gap>{binding.shown}</Gap>;
  const shown = shownByTag(bound, n);
  const note = shown && model.notes.get(keyOf(shown));
  if (note) {
    const mark = {shown: binding.shown, note: note.n, id: tagAnchor(n), working: workingOfTag(bound, n)};
    return shown.kind === "quoted" ? <Quoted {...mark} /> : <FigureLink {...mark} />;
  }
  if (tag.kind === "verdict" || tag.kind === "trend")
    return (
      <span id={tagAnchor(n)} {...workingAttributes(workingOfTag(bound, n))}>
        {binding.shown}
      </span>
    );
  if (tag.kind === "initiative") return <a href={`#${entryAnchor(tag.id)}`}>{binding.shown}</a>;
  if (tag.kind === "prompt") return <ToBeWritten lead={TO_BE_WRITTEN}>{tag.words}</ToBeWritten>;
  if (tag.kind === "contact") return <Contact model={model} shown={binding.shown} />;
  return binding.shown;
}

/** The words as bound, the address among them leading to it. */
function Contact(props: {readonly model: PageModel; readonly shown: string}) {
  const {email} = props.model.bound.body.contact;
  const [before, after] = email ? props.shown.split(email) : [props.shown];
  if (email === undefined || after === undefined) return <>{props.shown}</>;
  return (
    <>
      {before}
      <a href={`mailto:${email}`}>{email}</a>
      {after}
    </>
  );
}

function languageOf({bound}: PageModel): Language {
  return bound.statement.front.language;
}

export function entryAnchor(id: string): string {
  return `i-${id}`;
}
