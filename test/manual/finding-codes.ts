import ts from "typescript";

const program = openProgram();
const checker = program.getTypeChecker();
const sources = program
  .getSourceFiles()
  .filter((file) => /\/src\/(?!.*\.test\.tsx?$)/.test(file.fileName) && !file.fileName.includes("/node_modules/"));

/**
 * Every code a finding can carry, with the file that makes it: what is given to a property called `code` or `finding`, or to a parameter called
 * `code`; as text, or as a value whose type is a choice of texts.
 */
export function findingCodes(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const source of sources.filter((file) => !file.fileName.includes(OFFICIAL)))
    eachNode(source, (node) => {
      for (const code of codeValues(node)
        .flatMap(textsIn)
        .filter((text) => CODE.test(text)))
        found.set(code, shortName(source));
    });
  return found;
}

/** Every text literal of the program. */
export function textLiterals(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const source of sources)
    eachNode(source, (node) => {
      if (ts.isStringLiteralLike(node)) found.add(node.text);
      if (ts.isPropertyAssignment(node)) found.add(node.name.getText(source));
    });
  return found;
}

/** Its codes are those of offences and areas. */
const OFFICIAL = "/src/official/";

const CODE = /^[a-z]+(-[a-z0-9]+)+$/;

function codeValues(node: ts.Node): readonly ts.Expression[] {
  if (ts.isShorthandPropertyAssignment(node)) return node.name.text === "code" ? [node.name] : [];
  if (ts.isPropertyAssignment(node)) return ["code", "finding"].includes(node.name.getText()) ? [node.initializer] : [];
  if (!ts.isCallExpression(node)) return [];
  const parameters = checker.getResolvedSignature(node)?.parameters ?? [];
  return node.arguments.filter((_, n) => parameters[n]?.name === "code");
}

/** A literal, either side of a choice between literals, or the constant that holds one. */
function textsIn(value: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(value)) return [value.text];
  if (ts.isConditionalExpression(value)) return [...textsIn(value.whenTrue), ...textsIn(value.whenFalse)];
  if (ts.isParenthesizedExpression(value) || ts.isAsExpression(value)) return textsIn(value.expression);
  const held = ts.isIdentifier(value) ? symbolOf(value)?.valueDeclaration : undefined;
  if (held && ts.isVariableDeclaration(held) && held.initializer) return textsIn(held.initializer);
  return textsOfType(checker.getTypeAtLocation(value));
}

/** Of `{code}`, the constant and not the property. */
function symbolOf(name: ts.Identifier): ts.Symbol | undefined {
  return ts.isShorthandPropertyAssignment(name.parent)
    ? checker.getShorthandAssignmentValueSymbol(name.parent)
    : checker.getSymbolAtLocation(name);
}

function textsOfType(type: ts.Type): readonly string[] {
  if (type.isUnion()) return type.types.flatMap(textsOfType);
  return type.isStringLiteral() ? [type.value] : [];
}

function eachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => eachNode(child, visit));
}

function shortName(source: ts.SourceFile): string {
  return source.fileName.slice(source.fileName.lastIndexOf("/src/") + 1);
}

function openProgram(): ts.Program {
  const {config} = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const {fileNames, options} = ts.parseJsonConfigFileContent({...config, include: ["src"]}, ts.sys, process.cwd());
  return ts.createProgram(fileNames, options);
}
