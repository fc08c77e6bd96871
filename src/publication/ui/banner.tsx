import type {ComponentChildren} from "preact";
import type {Language} from "../../language/language.ts";
import {say} from "../../language/say.ts";

/** At the head and foot of every page of example data. Cannot be closed. */
export function SyntheticBanner({language}: {readonly language: Language}) {
  return <Banner lead={say(language, "synthetic-lead")}>{say(language, "synthetic-means")}</Banner>;
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
