import type {ComponentChildren} from "preact";

export interface FooterLink {
  readonly href: string;
  readonly title: string;
}

export function Footer(props: {
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
              <strong>Synthetic data.</strong> Nothing on this page describes a real place or person.
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
