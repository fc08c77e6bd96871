import type {ComponentChildren} from "preact";
import {renderToString} from "preact-render-to-string";
import type {Language} from "../../../language/language.ts";
import {say} from "../../../language/say.ts";
import {unreviewedNotice} from "../../../language/welsh/unreviewed.ts";
import {SyntheticBanner} from "../../ui/banner.tsx";
import {Footer, type FooterLink} from "../../ui/footer.tsx";
import {Masthead} from "../../ui/masthead.tsx";
import type {PageModel} from "../layout/page-model.ts";
import type {Look} from "../look.ts";

export interface PageParts {
  readonly model: PageModel;
  readonly look: Look;
  readonly title: string;
  readonly class?: string;
  readonly banner?: ComponentChildren;
  readonly main: ComponentChildren;
  /** What the foot says after the synthetic label. */
  readonly foot: ComponentChildren;
  readonly links: readonly FooterLink[];
  /** Printed at the head of every sheet: "Draft, not signed". */
  readonly sheet?: string;
  /** Scripts of ours, run at the end of the page. */
  readonly scripts?: readonly string[];
}

/** A whole page. The same parts give the same bytes; text is escaped by construction, our own style and scripts stand as they are. */
export function renderDocument(parts: PageParts): string {
  const {body, statement} = parts.model.bound;
  const {language} = statement.front;
  const sheet = [
    ...(body.synthetic ? [say(language, "synthetic-data")] : []),
    ...(parts.sheet ? [parts.sheet] : []),
  ].join("  ·  ");
  const style = sheet === "" ? parts.look.css : `${parts.look.css}\n${sheetHead(sheet)}`;
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{parts.title}</title>
        <Raw tag="style">{style}</Raw>
      </head>
      <body class={parts.class}>
        <a class="skip" href="#main">
          {say(language, "skip")}
        </a>
        <header>
          {body.synthetic && <SyntheticBanner language={language} />}
          {parts.banner}
          <Unreviewed language={language} />
          <Masthead body={body.name} website={body.contact.website} />
        </header>
        <main id="main" class="page" tabIndex={-1}>
          {parts.main}
        </main>
        <Footer language={language} synthetic={body.synthetic} links={parts.links}>
          {parts.foot}
        </Footer>
        {(parts.scripts ?? []).map((script) => (
          <Raw tag="script">{script}</Raw>
        ))}
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

/** That no speaker has yet passed the words of ours in another language than English. */
function Unreviewed(props: {readonly language: Language}) {
  return unreviewedNotice(props.language).map(({language, words}) => (
    <p class="page small soft" lang={language} key={language}>
      {words}
    </p>
  ));
}

/** Our own files only. What would end the element early is a mistake of ours. */
function Raw(props: {readonly tag: "style" | "script"; readonly children: string}) {
  if (/<\/(style|script)/i.test(props.children)) throw new Error(`a ${props.tag} may not hold its own end`);
  const Tag = props.tag;
  return <Tag dangerouslySetInnerHTML={{__html: props.children}} />;
}

function sheetHead(words: string): string {
  return `@page{@top-left{content:"${words}";font:9pt "Source Sans 3 Variable",sans-serif}}`;
}
