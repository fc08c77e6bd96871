import {cruise, type ICruiseResult, type IForbiddenRuleType} from "dependency-cruiser";
import {type ImportRow, WINGS} from "./rooms.ts";

export interface Graph {
  /** Our files under src/, ordered. */
  readonly files: readonly string[];
  /** What each imports of ours; a type counts. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  readonly violations: readonly Violation[];
}

export interface Violation {
  readonly rule: string;
  readonly line: string;
}

export const TEST = "\\.test\\.tsx?$";

const OUTSIDE_WORLD =
  "^(node:)?(fs|net|http|https|http2|dgram|dns|tls|child_process|cluster|worker_threads|os|readline)(/|$)";
const MAY_TOUCH_THE_WORLD = "/engines/|/store/|^src/steps/|^src/doors/|^src/(main|config)\\.ts$";

/** Reads every import under src/ and holds it against the table and the standing rules. */
export async function readGraph(table: readonly ImportRow[]): Promise<Graph> {
  const {output} = await cruise(["src"], {
    tsPreCompilationDeps: true,
    doNotFollow: {path: "node_modules"},
    // Packages whose entry points are named in "exports" only.
    enhancedResolveOptions: {exportsFields: ["exports"], conditionNames: ["import", "node", "default"]},
    validate: true,
    ruleSet: {forbidden: [...table.map((row) => tableRule(row, table)), ...STANDING]},
  });
  const {modules, summary} = output as ICruiseResult;
  const ours = modules.filter((module) => module.source.startsWith("src/"));
  return {
    files: ours.map((module) => module.source).sort(),
    imports: new Map(
      ours.map((module) => [
        module.source,
        module.dependencies.map((to) => to.resolved).filter((to) => to.startsWith("src/")),
      ]),
    ),
    violations: summary.violations.map(({rule, from, to, via, cycle}) => ({
      rule: rule.name,
      line: [from, ...(cycle ?? via ?? [{name: to}]).map((step) => step.name)].join(" → "),
    })),
  };
}

function tableRule(row: ImportRow, table: readonly ImportRow[]): IForbiddenRuleType {
  const deeper = table.map((other) => other.room).filter((room) => room.startsWith(`${row.room}/`));
  return {
    name: `imports of ${row.room}`,
    severity: "error",
    from: {path: inRoom(row.room), pathNot: [TEST, ...deeper.map(inRoom)]},
    to: {path: "^src/", pathNot: [row.room, ...row.mayImport].map(inRoom)},
  };
}

function inRoom(room: string): string {
  return room.endsWith(".ts") ? `^src/${room.replace(".", "\\.")}$` : `^src/${room}(/|\\.ts$)`;
}

const apart = (from: string, to: string): IForbiddenRuleType => ({
  name: `${from} reaches ${to}`,
  severity: "error",
  from: {path: `^src/${from}/`},
  to: {path: `^src/${to}/`, reachable: true},
});

const STANDING: readonly IForbiddenRuleType[] = [
  apart(WINGS[0], WINGS[1]),
  apart(WINGS[1], WINGS[0]),
  ...["steps", "figures", "prose", "doors/cli", "doors/desk"].map((draft) => apart("doors/portal", draft)),
  {name: "circle", severity: "error", from: {}, to: {circular: true}},
  {name: "unresolved", severity: "error", from: {path: "^src/"}, to: {couldNotResolve: true}},
  {
    name: "only main.ts imports engines and stores",
    severity: "error",
    from: {path: "^src/", pathNot: ["^src/main\\.ts$", "/(engines|store)/", TEST]},
    to: {path: "^src/.*/(engines|store)/"},
  },
  {
    name: "only main.ts reads config.ts",
    severity: "error",
    from: {path: "^src/", pathNot: ["^src/main\\.ts$", TEST]},
    to: {path: "^src/config\\.ts$"},
  },
  {
    name: "disk and network are arguments",
    severity: "error",
    from: {path: "^src/", pathNot: [MAY_TOUCH_THE_WORLD, TEST]},
    to: {dependencyTypes: ["core"], path: OUTSIDE_WORLD},
  },
  {
    name: "only an engine imports a database driver",
    severity: "error",
    from: {path: "^src/", pathNot: ["/engines/", TEST]},
    to: {path: "node_modules/(@duckdb|@clickhouse|pg|better-sqlite3)/"},
  },
];

/** Files outside the rooms that may read the clock, the environment and chance. */
export function mayTouchTheWorld(file: string): boolean {
  return new RegExp(MAY_TOUCH_THE_WORLD).test(file);
}
