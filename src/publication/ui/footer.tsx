import type {ComponentChildren} from "preact";
import type {Language} from "../../language/language.ts";
import {say} from "../../language/say.ts";

export interface FooterLink {
  readonly href: string;
  readonly title: string;
}

export function Footer(props: {
  readonly language: Language;
  readonly synthetic: boolean;
  readonly children: ComponentChildren;
  readonly links: readonly FooterLink[];
}) {
  return (
    <footer class="foot">
      <div class="page">
        <div>
          {props.synthetic && (
            <p>
              <strong>{say(props.language, "synthetic-lead")}</strong> {say(props.language, "synthetic-foot")}
            </p>
          )}
          {props.children}
        </div>
        <ul>
          {props.links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.title}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
