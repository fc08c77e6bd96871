import type {ComponentChildren} from "preact";

/** At the head and foot of every page of example data. Cannot be closed. */
export function SyntheticBanner() {
  return (
    <Banner lead="Synthetic data.">
      Made by a generator to show how this works. Not a publication of any office; no figure here describes a real place
      or person.
    </Banner>
  );
}

/** A hatched edge, a few bold words, then what they mean. */
export function Banner(props: {readonly lead: string; readonly children: ComponentChildren}) {
  return (
    <div class="banner" role="note">
      <div class="page">
        <strong>{props.lead}</strong> {props.children}
      </div>
    </div>
  );
}
