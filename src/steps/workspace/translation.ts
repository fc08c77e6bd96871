import type {CheckContext} from "../../prose/checks/check.ts";
import {parseStatement} from "../../prose/statement/parse.ts";
import type {Statement} from "../../prose/statement/statement.ts";
import {textFiles, type Workspace} from "./workspace.ts";

/** What a statement is held against in the other language: `statements/2024-25-q2.cy.md` stands beside `statements/2024-25-q2.md`. */
export function translationOf({file, front}: Statement, workspace: Workspace): CheckContext["translation"] {
  const held = textFiles(workspace, "statements", [".md"]);
  if (front.language === "cy") {
    const original = held.find((one) => one.file === file.replace(/\.cy\.md$/, ".md") && one.file !== file);
    if (original === undefined) return undefined;
    const {area, framework} = front;
    return {kind: "of", original: parseStatement({...original, defaults: {area, framework, language: "en"}})};
  }
  const lacking = file.replace(/\.md$/, ".cy.md");
  const wanted = workspace.settings.languages.includes("cy") && !held.some((one) => one.file === lacking);
  return wanted ? {kind: "lacking", file: lacking} : undefined;
}
