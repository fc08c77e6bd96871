import {readFileSync} from "node:fs";
import ts from "typescript";

/** A file of ours, parsed. */
export interface Code {
  readonly file: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

export function readCode(file: string): Code {
  const text = readFileSync(file, "utf8");
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return {file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true, kind)};
}

export function lineCount(text: string): number {
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}

/** Functions with more than `most` positional parameters. */
export function longParameterLists(code: Code, most: number): readonly string[] {
  return functionsOf(code)
    .filter((found) => found.parameters.length > most)
    .map((found) => `${where(code, found)} takes ${found.parameters.length}`);
}

/** Functions that branch in their own body (not in a function inside it) and run over `most` lines. */
export function longBranchingFunctions(code: Code, most: number): readonly string[] {
  return functionsOf(code)
    .map((found) => ({found, lines: lineCount(found.getText(code.tree))}))
    .filter(({found, lines}) => lines > most && branches(found))
    .map(({found, lines}) => `${where(code, found)} has ${lines} lines`);
}

/** Places that read the clock, the environment or chance. */
export function readingsOfTheWorld(code: Code): readonly string[] {
  return nodesOf(code.tree)
    .filter(isReadingOfTheWorld)
    .map((node) => `${where(code, node)} ${node.getText(code.tree)}`);
}

/** `let` at the top of a file: state that outlives a call. */
export function moduleState(code: Code): readonly string[] {
  return code.tree.statements
    .filter(ts.isVariableStatement)
    .filter((statement) => !(statement.declarationList.flags & ts.NodeFlags.Const))
    .map((statement) => where(code, statement));
}

/** A file that only passes on what others export. */
export function isBarrel(code: Code): boolean {
  const {statements} = code.tree;
  return statements.length > 0 && statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier);
}

export function hasDefaultExport(code: Code): boolean {
  return code.tree.statements.some(
    (one) =>
      ts.isExportAssignment(one) ||
      (ts.canHaveModifiers(one) &&
        ts.getModifiers(one)?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword)),
  );
}

function functionsOf(code: Code): readonly ts.FunctionLikeDeclaration[] {
  return nodesOf(code.tree).filter(
    (node): node is ts.FunctionLikeDeclaration => ts.isFunctionLike(node) && "body" in node && node.body !== undefined,
  );
}

function branches(found: ts.FunctionLikeDeclaration): boolean {
  let branching = false;
  const visit = (node: ts.Node): void => {
    if (BRANCHES.has(node.kind)) branching = true;
    else if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  if (found.body) ts.forEachChild(found.body, visit);
  return branching;
}

const BRANCHES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.SwitchStatement,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.CatchClause,
]);

function isReadingOfTheWorld(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === "Date" && (node.arguments ?? []).length === 0;
  if (!ts.isPropertyAccessExpression(node))
    return ts.isCallExpression(node) && ["fetch", "randomUUID", "randomBytes"].includes(node.expression.getText());
  return WORLD.has(node.getText());
}

const WORLD: ReadonlySet<string> = new Set([
  "Date.now",
  "Math.random",
  "performance.now",
  "process.env",
  "process.cwd",
  "process.hrtime",
  "crypto.randomUUID",
  "crypto.getRandomValues",
]);

function nodesOf(tree: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function where(code: Code, node: ts.Node): string {
  const {line} = code.tree.getLineAndCharacterOfPosition(node.getStart(code.tree));
  const name = ts.isFunctionLike(node) && node.name ? ` ${node.name.getText(code.tree)}` : "";
  return `${code.file}:${line + 1}${name}`;
}
