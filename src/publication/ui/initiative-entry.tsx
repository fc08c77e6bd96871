import type {ComponentChildren} from "preact";

/** An entry of the register. What, led by, delivered and evidence are always all printed: nothing supplied is said so. */
export interface InitiativeFacts {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly what: string;
  readonly led: string;
  readonly partners: readonly string[];
  readonly when?: string | undefined;
  readonly latest?: string | undefined;
  readonly delivered: readonly ComponentChildren[];
  readonly evidence?: string | undefined;
}

export function InitiativeEntry(props: InitiativeFacts) {
  return (
    <article class="entry" aria-labelledby={props.id}>
      <h3 id={props.id}>
        <span>{props.kind}</span>
        {props.name}
      </h3>
      <dl>
        <Fact name="What">{props.what}</Fact>
        <Fact name="Led by">{props.led}</Fact>
        {props.partners.length > 0 && <Fact name="With">{props.partners.join(", ")}</Fact>}
        {props.when && <Fact name="When">{props.when}</Fact>}
        {props.latest && <Fact name="Latest">{props.latest}</Fact>}
        <Fact name="Delivered">{delivered(props.delivered)}</Fact>
        <Fact name="Evidence">{props.evidence ?? "Not evaluated."}</Fact>
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

function delivered(lines: readonly ComponentChildren[]): ComponentChildren {
  if (lines.length === 0) return "No counts supplied.";
  if (lines.length === 1) return lines[0];
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
