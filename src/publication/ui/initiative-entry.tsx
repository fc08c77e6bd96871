import type {ComponentChildren} from "preact";
import type {Language} from "../../language/language.ts";
import {type SayKey, say} from "../../language/say.ts";

/** An entry of the register. What, led by, delivered and evidence are always all printed: nothing supplied is said so. */
export interface InitiativeFacts {
  readonly language: Language;
  readonly id: string;
  readonly kind: string;
  readonly name: ComponentChildren;
  readonly what: ComponentChildren;
  readonly led: ComponentChildren;
  readonly partners?: ComponentChildren;
  readonly when?: string | undefined;
  readonly latest?: ComponentChildren;
  readonly delivered: readonly ComponentChildren[];
  readonly evidence: ComponentChildren;
}

export function InitiativeEntry(props: InitiativeFacts) {
  const {language, partners} = props;
  const fact = (key: SayKey, value: ComponentChildren) => <Fact name={say(language, key)}>{value}</Fact>;
  return (
    <article class="entry" aria-labelledby={props.id}>
      <h3 id={props.id}>
        <span>{props.kind}</span>
        {props.name}
      </h3>
      <dl>
        {fact("entry-what", props.what)}
        {fact("entry-led", props.led)}
        {partners && fact("entry-partners", partners)}
        {props.when && fact("entry-when", props.when)}
        {props.latest && fact("entry-latest", props.latest)}
        {fact("entry-delivered", delivered(props))}
        {fact("entry-evidence", props.evidence)}
      </dl>
    </article>
  );
}

function Fact(props: {readonly name: string; readonly children: ComponentChildren}) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

function delivered({delivered: lines, language}: InitiativeFacts): ComponentChildren {
  if (lines.length === 0) return say(language, "no-counts-supplied");
  if (lines.length === 1) return lines[0];
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
