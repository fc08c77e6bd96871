import type {ComponentChildren} from "preact";
import {showDay} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {say, sayAround} from "../../../language/say.ts";
import type {ReleaseFacts} from "../../release/manifest.ts";
import {RELEASE} from "../../release/release-files.ts";
import {HowToRead} from "../../ui/how-to-read.tsx";
import {InEnglish} from "../../ui/in-english.tsx";
import {ReleaseHistory} from "../../ui/release-history.tsx";
import type {PageModel} from "../layout/page-model.ts";

/** What stands after the statement: who signed it, how to read it, what changed, what it was counted from, what to take away. */
export function Closing(props: {readonly model: PageModel; readonly facts?: ReleaseFacts}) {
  const {model, facts} = props;
  const {language} = model.bound.statement.front;
  return (
    <>
      <Part id="reading" title={say(language, "reading")} class="legend">
        <HowToRead language={language} />
      </Part>
      {facts && (
        <Part id="release" title={say(language, "this-release")}>
          <SignedBy facts={facts} language={language} />
          <div class="block">
            <h3>{say(language, "changes-and-corrections")}</h3>
            <ReleaseHistory language={language} entries={history(facts, language)} />
            <MistakeLine model={model} />
          </div>
        </Part>
      )}
      <Part id="files" title={say(language, "counted-from")}>
        <div class="wide">
          <FilesTable model={model} />
        </div>
      </Part>
      {facts && (
        <Part id="take-away" title={say(language, "take-away")} class="noprint">
          <TakeAway language={language} />
        </Part>
      )}
    </>
  );
}

function Part(props: {
  readonly id: string;
  readonly title: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class={`sec sec--minor ${props.class ?? ""}`.trim()} id={props.id} aria-labelledby={`${props.id}-h`}>
      <div class="sec__head">
        <h2 id={`${props.id}-h`}>{props.title}</h2>
      </div>
      {props.children}
    </section>
  );
}

function SignedBy({facts, language}: {readonly facts: ReleaseFacts; readonly language: Language}) {
  const {name, role} = facts.signatory;
  const day = showDay(facts.signedAt, language);
  const signed = sayAround(language, "signed-by", {around: "name", slots: {day, role, body: facts.body}});
  const {version, asAt} = facts.warehouse;
  const sealed = sayAround(language, "sealed", {
    around: "hash",
    slots: {version: version.slice(0, 12), day: showDay(asAt, language)},
  });
  return (
    <div class="prose">
      <p>
        {signed[0]}
        <strong>{name}</strong>
        {signed[1]}
      </p>
      <p class="small soft">
        {sealed[0]}
        <span class="hash">{facts.content}</span>
        {sealed[1]}
      </p>
    </div>
  );
}

/** What changed is told by the release that changed it, in English. */
function history(facts: ReleaseFacts, language: Language) {
  return [facts, ...[...facts.earlier].reverse()].map(({release, signedAt, changes}) => ({
    release,
    changes: changes.map((change) => <InEnglish page={language}>{change}</InEnglish>),
    signed: say(language, "signed-on", {day: showDay(signedAt, language)}),
  }));
}

function MistakeLine(props: {readonly model: PageModel}) {
  const {body, statement} = props.model.bound;
  const {email} = body.contact;
  if (!email) return null;
  const [before, after] = sayAround(statement.front.language, "mistake", {around: "email"});
  return (
    <p class="block">
      {before}
      <a href={`mailto:${email}`}>{email}</a>
      {after}
    </p>
  );
}

function FilesTable(props: {readonly model: PageModel}) {
  const {model} = props;
  const {language} = model.bound.statement.front;
  const [before, after] = sayAround(language, "same-fingerprint", {around: "version"});
  return (
    <table class="files">
      <caption>
        {say(language, "files-supplied")}
        <small>
          {before}
          <span class="hash">{model.bound.book.version}</span>
          {after}
        </small>
      </caption>
      <thead>
        <tr>
          <th scope="col">{say(language, "head-file")}</th>
          <th scope="col">{say(language, "head-from")}</th>
          <th scope="col">SHA-256</th>
        </tr>
      </thead>
      <tbody>
        {model.files.map((file) => (
          <tr key={file.no} id={`file-${file.no}`} tabIndex={-1}>
            <th scope="row">{file.file}</th>
            <td>
              {file.evidence === undefined ? file.supplier : <InEnglish page={language}>{file.evidence}</InEnglish>}
            </td>
            <td>
              <span class="hash">{file.sha256}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const TAKE_AWAY = [
  [RELEASE.pdf, "take-pdf"],
  [RELEASE.word, "take-word"],
  [RELEASE.ods, "take-ods"],
  [RELEASE.xlsx, "take-xlsx"],
  [RELEASE.dataPackage, "take-package"],
  [RELEASE.figures, "take-figures"],
  [RELEASE.statement, "take-statement"],
  [RELEASE.measures, "take-measures"],
  [RELEASE.register, "take-register"],
  [RELEASE.coverage, "take-coverage"],
  [RELEASE.manifest, "take-manifest"],
  [RELEASE.seal, "take-seal"],
] as const;

function TakeAway({language}: {readonly language: Language}) {
  return (
    <ul class="links">
      {TAKE_AWAY.map(([href, title]) => (
        <li key={href}>
          <a href={href}>{say(language, title)}</a> <span>{say(language, `${title}-what`)}</span>
        </li>
      ))}
    </ul>
  );
}
