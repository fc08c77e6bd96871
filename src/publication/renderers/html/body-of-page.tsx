import {say} from "../../../language/say.ts";
import type {ReleaseFacts} from "../../release/manifest.ts";
import {Contents, type ContentsEntry} from "../../ui/contents.tsx";
import {NoteList} from "../../ui/note-list.tsx";
import type {PageModel} from "../layout/page-model.ts";
import {plainText} from "../layout/sections.ts";
import {Closing} from "./closing.tsx";
import {Glance} from "./glance.tsx";
import {noteEntry} from "./note-entries.tsx";
import {type Beside, Prose} from "./prose.tsx";
import {SectionView} from "./section-view.tsx";

/** What release, draft and preview have alike: opening and contents, the year at a glance, the sections, and what stands after them. */
export function BodyOfPage(props: {
  readonly model: PageModel;
  readonly facts?: ReleaseFacts;
  readonly beside?: Beside | undefined;
}) {
  const {model, facts, beside} = props;
  const {language} = model.bound.statement.front;
  return (
    <>
      <div class="opening">
        {model.lead.length > 0 && <Prose model={model} blocks={model.lead} level={2} class="lead" beside={beside} />}
        <Contents language={language} entries={contents(model, facts)} />
        <NoteList
          language={language}
          id="lead-n"
          level={2}
          title={say(language, "notes-of-opening")}
          notes={model.leadNotes.map((note) => noteEntry(model, note))}
        />
      </div>
      <Glance model={model} />
      {model.sections.map((section) => (
        <SectionView key={section.id} model={model} section={section} beside={beside} />
      ))}
      <Closing model={model} {...(facts ? {facts} : {})} />
    </>
  );
}

function contents(model: PageModel, facts: ReleaseFacts | undefined): readonly ContentsEntry[] {
  const {language} = model.bound.statement.front;
  const shown = (n: number) => model.bound.bindings[n]?.shown ?? "";
  const glance = model.sections.some((section) => section.comparisons.length > 0);
  return [
    ...(glance ? [{href: "#glance", title: say(language, "at-a-glance")}] : []),
    ...model.sections.map(({id, no, title, titleIn}) => ({
      href: `#${id}`,
      no,
      title: plainText(title, shown),
      lang: titleIn,
    })),
    {href: "#reading", title: say(language, "reading")},
    ...(facts ? [{href: "#release", title: say(language, "this-release")}] : []),
    {href: "#files", title: say(language, "counted-from")},
  ];
}
