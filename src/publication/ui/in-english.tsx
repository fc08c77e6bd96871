import type {ComponentChildren} from "preact";
import type {Language} from "../../language/language.ts";

/** Words that are English whatever the page is: said so to whoever reads them aloud. */
export function InEnglish(props: {readonly page: Language; readonly children: ComponentChildren}) {
  return <InLanguage lang={props.page === "en" ? undefined : "en"}>{props.children}</InLanguage>;
}

/** Words of another language than the page's, where one is named. */
export function InLanguage(props: {readonly lang: Language | undefined; readonly children: ComponentChildren}) {
  return props.lang === undefined ? props.children : <bdi lang={props.lang}>{props.children}</bdi>;
}
