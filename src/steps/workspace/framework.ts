import type {Framework} from "../../official/framework.ts";
import {frameworks} from "../../official/frameworks.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import type {Settings} from "./settings.ts";

/** The framework that the body answers to, with the priorities of its own plan behind the national ones. */
export function frameworkOf(settings: Settings): Framework {
  const framework = frameworks.find(({id}) => id === settings.framework);
  if (framework === undefined)
    throw new Refusal(
      `There is no framework ${settings.framework}. There are: ${frameworks.map(({id}) => id).join(", ")}.`,
    );
  const national = new Set(framework.priorities.map(({id}) => id));
  for (const priority of settings.plan) {
    const unknown = priority.serves.find((id) => !national.has(id));
    if (unknown !== undefined)
      throw new Refusal(
        `copperplate.yaml: plan: ${priority.id} serves "${unknown}", which is none of ${[...national].join(", ")}.`,
      );
  }
  const own = settings.plan.map(({id, title, serves}) => ({id, title, short: title, serves}));
  return {...framework, priorities: [...framework.priorities, ...own]};
}
