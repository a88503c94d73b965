import type { Edit } from '../../src/edit.ts';
import { nameOf } from '../../src/source/syntax.ts';
import { ts } from '../../src/source/ts.ts';
import { isPlain } from './names.ts';
import { instead, nodesOf, type Rewording } from './rewording.ts';

type Held = readonly [name: string, value: string];

/** `const held = { client: new OpenAI() }` */
export const inObject = holder({
  text: (all) => `const held = {\n${all.map(([name, value]) => `  ${name}: ${value},`).join('\n')}\n};`,
  use: (name) => `held.${name}`,
});

/** `class Held { static client = new OpenAI(); }` */
export const inClass = holder({
  text: (all) => `class Held {\n${all.map(([name, value]) => `  static ${name} = ${value};`).join('\n')}\n}`,
  use: (name) => `Held.${name}`,
});

/** `const getClient = () => …` */
export const behindFunction = holder({
  text: (all) => all.map(([name, value]) => `const get_${name} = () => (${value});`).join('\n'),
  use: (name) => `get_${name}()`,
});

/** `let kept; const client = () => (kept ??= new OpenAI())` */
export const madeOnDemand = holder({
  text: (all) =>
    all.map(([name, value]) => `let kept_${name};\nconst get_${name} = () => (kept_${name} ??= ${value});`).join('\n'),
  use: (name) => `get_${name}()`,
});

/** Puts the constants of a file into something that holds them all, where the first of them stood. */
function holder(form: {
  readonly text: (all: readonly Held[]) => string;
  readonly use: (name: string) => string;
}): Rewording {
  return (file) => {
    const nodes = nodesOf(file);
    const taken = file.statements.flatMap((statement) => {
      const held = heldBy(statement);
      const uses = held === undefined ? undefined : usesOf(held[0], nodes);
      return held === undefined || uses === undefined ? [] : [{ statement, held, uses }];
    });
    const names = taken.map(({ held: [name] }) => name);
    // What is made of another one would be made before it.
    const alone = taken.filter(({ held: [, value] }) => !names.some((name) => new RegExp(`\\b${name}\\b`).test(value)));
    return alone.flatMap(({ statement, uses }, index): Edit[] => [
      instead(statement, index === 0 ? form.text(alone.map(({ held }) => held)) : ''),
      ...uses.map((use) => instead(use, written(use, form.use(use.text)))),
    ]);
  };
}

function heldBy(statement: ts.Statement): Held | undefined {
  if (!ts.isVariableStatement(statement) || statement.modifiers !== undefined) return undefined;
  const [declared, ...others] = statement.declarationList.declarations;
  const isConst = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
  const value = declared?.type === undefined ? declared?.initializer : undefined;
  if (!isConst || value === undefined || others.length > 0 || !isPlain(value)) return undefined;
  const name = nameOf(declared?.name as ts.BindingName);
  return name === undefined || /\bawait\b/.test(value.getText()) ? undefined : [name, value.getText()];
}

/** The mentions of a name; undefined where there are none, or where one of them needs a name of its own. */
function usesOf(name: string, nodes: readonly ts.Node[]): ts.Identifier[] | undefined {
  const mentions = nodes.filter((node): node is ts.Identifier => ts.isIdentifier(node) && node.text === name);
  const uses = mentions.filter((node) => !isName(node));
  const declared = mentions.filter(({ parent }) => ts.isVariableDeclaration(parent) || ts.isParameter(parent));
  const isOnly = declared.length === 1 && !uses.some(({ parent }) => NAMING.some((is) => is(parent)));
  return isOnly && uses.length > 0 ? uses : undefined;
}

const NAMING = [ts.isExportSpecifier, ts.isImportSpecifier, ts.isTypeQueryNode, ts.isBindingElement, ts.isJsxAttribute];

/** The name of a declaration or a member, which is no mention. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  return (parent as { readonly name?: ts.Node }).name === node && !NAMING.some((is) => is(parent));
}

function written({ parent, text }: ts.Identifier, use: string): string {
  return ts.isShorthandPropertyAssignment(parent) ? `${text}: ${use}` : use;
}
