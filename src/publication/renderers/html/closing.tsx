import type {ComponentChildren} from "preact";
import {showDay} from "../../../language/display.ts";
import type {ReleaseFacts} from "../../release/manifest.ts";
import {RELEASE} from "../../release/release-files.ts";
import {HowToRead} from "../../ui/how-to-read.tsx";
import {ReleaseHistory} from "../../ui/release-history.tsx";
import type {PageModel} from "../layout/page-model.ts";

/** What stands after the statement: who signed it, how to read it, what changed, what it was counted from, what to take away. */
export function Closing(props: {readonly model: PageModel; readonly facts?: ReleaseFacts}) {
  const {model, facts} = props;
  return (
    <>
      <Part id="reading" title="How to read the figures" class="legend">
        <HowToRead />
      </Part>
      {facts && (
        <Part id="release" title="This release">
          <SignedBy facts={facts} />
          <div class="block">
            <h3>Changes and corrections</h3>
            <ReleaseHistory entries={history(facts)} />
            <MistakeLine model={model} />
          </div>
        </Part>
      )}
      <Part id="files" title="Counted from">
        <div class="wide">
          <FilesTable model={model} />
        </div>
      </Part>
      {facts && (
        <Part id="take-away" title="Take it with you" class="noprint">
          <TakeAway />
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

function SignedBy(props: {readonly facts: ReleaseFacts}) {
  const {facts} = props;
  return (
    <div class="prose">
      <p>
        Signed on {showDay(facts.signedAt)} by <strong>{facts.signatory.name}</strong>, {facts.signatory.role}, for{" "}
        {facts.body}.
      </p>
      <p class="small soft">
        What was signed, text, figures and register, has the fingerprint <span class="hash">{facts.content}</span>. The
        figures were counted from warehouse version {facts.warehouse.version.slice(0, 12)}, made on{" "}
        {showDay(facts.warehouse.asAt)}.
      </p>
    </div>
  );
}

function history(facts: ReleaseFacts) {
  return [facts, ...[...facts.earlier].reverse()].map(({release, signedAt, changes}) => ({
    release,
    changes,
    signed: `signed on ${showDay(signedAt)}`,
  }));
}

function MistakeLine(props: {readonly model: PageModel}) {
  const {email} = props.model.bound.body.contact;
  if (!email) return null;
  return (
    <p class="block">
      Found a mistake? Write to <a href={`mailto:${email}`}>{email}</a>. A correction is a new release; this one stays
      as it is.
    </p>
  );
}

function FilesTable(props: {readonly model: PageModel}) {
  const {model} = props;
  return (
    <table class="files">
      <caption>
        The files as they were supplied
        <small>
          A file with the same SHA-256 is the same file to the last byte. Figures were counted from warehouse version{" "}
          <span class="hash">{model.bound.book.version}</span>.
        </small>
      </caption>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">From</th>
          <th scope="col">SHA-256</th>
        </tr>
      </thead>
      <tbody>
        {model.files.map((file) => (
          <tr key={file.no} id={`file-${file.no}`} tabIndex={-1}>
            <th scope="row">{file.file}</th>
            <td>{file.evidence ?? file.supplier}</td>
            <td>
              <span class="hash">{file.sha256}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const TAKE_AWAY: readonly (readonly [string, string, string])[] = [
  [RELEASE.word, "The statement for Word", "with headings, table heads and notes, to print or to work on"],
  [
    RELEASE.figures,
    "Every figure",
    "value, months, files and query, as JSON; the months of each also as CSV, from its note",
  ],
  [RELEASE.statement, "The statement", "its text, and what each of its tags shows"],
  [RELEASE.measures, "The definitions", "what each measure counts"],
  [RELEASE.register, "The register", "the initiatives as they stood"],
  [RELEASE.coverage, "The coverage", "which months of what were held"],
  [RELEASE.manifest, "The manifest", "what this release is, and the SHA-256 of every file"],
  [RELEASE.seal, "The seal", "sha256sum -c release.sha256 checks that nothing was changed"],
];

function TakeAway() {
  return (
    <ul class="links">
      {TAKE_AWAY.map(([href, title, what]) => (
        <li key={href}>
          <a href={href}>{title}</a> <span>{what}</span>
        </li>
      ))}
    </ul>
  );
}
