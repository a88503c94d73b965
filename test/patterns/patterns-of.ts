import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ts } from '../../src/source/ts.ts';

export interface PlacedPattern {
  /** `source/sdk.ts:17` */
  readonly place: string;
  readonly pattern: RegExp;
}

/** What stands for a part of a pattern that is only known at run time: the name of a variable or of a package. */
const SAMPLE = 'word';

/** Every regular expression that the code of a folder writes: literals, `new RegExp()` of parts, parts in `String.raw`. */
export function patternsOf(folder: string): PlacedPattern[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  return paths.sort().flatMap((path) => {
    const file = ts.createSourceFile(path, readFileSync(join(folder, path), 'utf8'), ts.ScriptTarget.Latest, true);
    const found: PlacedPattern[] = [];
    const visit = (node: ts.Node): void => {
      const pattern = patternAt(node, file);
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      if (pattern !== undefined) found.push({ place: `${path}:${line}`, pattern });
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
}

function patternAt(node: ts.Node, file: ts.SourceFile): RegExp | undefined {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
  }
  if (ts.isTaggedTemplateExpression(node)) return ifPattern(fold(node, file));
  if (!ts.isNewExpression(node) || node.expression.getText(file) !== 'RegExp') return undefined;
  const [source, flags] = node.arguments ?? [];
  if (source === undefined) return undefined;
  return new RegExp(fold(source, file), flags && ts.isStringLiteral(flags) ? flags.text : '');
}

/** Undefined of a part that is none on its own. */
function ifPattern(source: string): RegExp | undefined {
  try {
    return new RegExp(source);
  } catch {
    return undefined;
  }
}

/** The text of an expression, as far as constants of its file tell. */
function fold(node: ts.Expression, file: ts.SourceFile): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTaggedTemplateExpression(node)) return foldTemplate(node.template, file, 'rawText');
  if (ts.isTemplateExpression(node)) return foldTemplate(node, file, 'text');
  if (ts.isRegularExpressionLiteral(node)) return node.text.slice(1, node.text.lastIndexOf('/'));
  if (ts.isIdentifier(node)) {
    const init = constantOf(node.text, file);
    return init === undefined ? SAMPLE : fold(init, file);
  }
  return SAMPLE;
}

function foldTemplate(node: ts.TemplateLiteral, file: ts.SourceFile, form: 'text' | 'rawText'): string {
  const textOf = (part: ts.TemplateLiteralLikeNode) => (form === 'text' ? part.text : (part.rawText ?? part.text));
  if (ts.isNoSubstitutionTemplateLiteral(node)) return textOf(node);
  return node.templateSpans.reduce(
    (text, { expression, literal }) => text + fold(expression, file) + textOf(literal),
    textOf(node.head),
  );
}

/** What a `const` of that name is set to, wherever in the file: no two that make up patterns share a name. */
function constantOf(name: string, file: ts.SourceFile): ts.Expression | undefined {
  let found: ts.Expression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText(file) === name) found ??= node.initializer;
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
