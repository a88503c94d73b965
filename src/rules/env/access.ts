import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { isOtherVendorsName } from '../../openai/other-vendors.ts';
import { isInMarkup, isUsedInMarkup } from '../../source/embedded/markup-uses.ts';
import { envImport } from '../../source/env-import.ts';
import { isOpenAIEnvName } from '../../source/env-object.ts';
import type { Inventory } from '../../source/inventory.ts';
import { hostOf, OPENAI_HOST } from '../../source/ownership.ts';
import { outward } from '../../source/syntax.ts';
import { isInTest } from '../../source/test-file.ts';
import { ts } from '../../source/ts.ts';
import type { Target } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { inFileOf, replace, replaceText } from '../find.ts';
import { movedUrl } from '../moved-url.ts';
import type { Rule } from '../rule.ts';
import { finding, left, type Move, unread } from './access-finding.ts';
import { asTexts } from './as-texts.ts';
import { beside } from './beside.ts';
import { declareBeside } from './declare-beside.ts';
import { modelVariables } from './model-variables.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrencesOf } from './occurrences.ts';
import { isReached } from './reached.ts';
import { repeated } from './repeated.ts';
import type { EnvVariable } from './variable.ts';
import { writtenByKey } from './written-by-key.ts';

/** Variables in code: the names that moved clients read take the target's, everywhere they are declared and read. */
export const accessRule: Rule = {
  id: 'env/access',
  family: 'env',
  find: ({ inventory, target, env, models, verdicts, sharing }) => [
    ...env.variables.flatMap((variable) => [
      ...variable.moved.map((place) =>
        isVendorsTest(place, inventory)
          ? left(place)
          : moved(place, { variable, inventory, target, env, verdicts, sharing }),
      ),
      ...variable.besides.map((place) =>
        isVendorsTest(place, inventory)
          ? left(place)
          : beside(place, { variable, inventory, target, env, verdicts, sharing }),
      ),
      ...variable.asked.map((place) => asked(place, variable)),
      ...variable.elsewhere.flatMap((place) =>
        variable.held.has(place.node) ? held(place, variable, target) : stays(place, { variable, inventory, env }),
      ),
      ...(target === null ? [] : [...asTexts(variable, inventory), ...writtenByKey(variable, inventory)]),
    ]),
    ...loose({ inventory, env, named: modelVariables({ models, verdicts }) }),
  ],
};

/** `tests/azure/chat.test.ts`: what a test of another vendor's code sets or takes away is for that code. */
function isVendorsTest({ node }: Occurrence, { island }: Inventory): boolean {
  return isInTest(node) && island.pathOf(node).split('/').some(isOtherVendorsName);
}

/** Where the name stays, a type of what a worker is handed gains the new one, if that is read of it from now on. */
function stays(place: Occurrence, { variable, inventory, env }: Pick<Move, 'variable' | 'inventory' | 'env'>) {
  if (place.form !== 'key' || !isReached(variable.homes, inventory.island.pathOf(place.node), inventory))
    return [left(place)];
  const added = env.handedBeside(place.name).flatMap((to) => declareBeside(place, to) ?? []);
  return added.length > 0 ? added : [left(place)];
}

/** A client that moves reads a name which somebody else needs, through what both read it from. */
function held(place: Occurrence, { name, place: home }: EnvVariable, target: Target | null): RuleFinding {
  const vendor = (home ?? target)?.provider.name;
  if (vendor === undefined) return finding(place, { action: 'manual', message: words.env.found(name) });
  const message = words.env.held(name, vendor);
  return { ...finding(place, { action: 'manual', message }), todo: message };
}

/** `const isOffered = Boolean(process.env.X)`, far from what moves, where other code goes on with the old name. */
function asked(place: Occurrence, { name, to }: EnvVariable): RuleFinding {
  const message = words.env.asked(name, to);
  return finding(place, { action: 'manual', message, todo: message });
}

interface Loose extends Pick<RuleContext, 'inventory' | 'env'> {
  /** Variables that name models of what moves. */
  readonly named: ReadonlySet<string>;
}

/** Variables of OpenAI's that lead nothing that moves: a client that stays, or code that nobody sees the end of. */
function loose({ inventory: { tracer }, env, named }: Loose): RuleFinding[] {
  const told = new Set(
    env.variables.flatMap(({ moved: places, besides, elsewhere, asked: questions }) =>
      [...places, ...besides, ...elsewhere, ...questions].map(({ node }) => node),
    ),
  );
  return [...new Set([...tracer.index.identifiers.keys(), ...tracer.index.strings.keys()])]
    .filter(isOpenAIEnvName)
    .flatMap((name) => occurrencesOf(name, tracer))
    .filter(({ form, node }) => form === 'access' && !told.has(node))
    .map((place) => {
      const say = named.has(place.name) ? words.env.names : words.env.loose;
      return finding(place, { action: 'none', message: say(place.name) });
    });
}

function moved(place: Occurrence, { variable, inventory, target, env, sharing }: Move): RuleFinding {
  const { name, isUnread } = variable;
  const to = variable.parted.get(place.node) ?? variable.to;
  if (target === null)
    return finding(place, { action: isWord(place) ? 'none' : 'manual', message: words.env.found(name) });
  if (to === name) {
    if (isUnread && place.isWrite === true && isInTest(place.node)) return unread(place, variable);
    const message = isUnread ? words.env.unused(name) : words.env.kept(name);
    return finding(place, { action: 'none', message });
  }
  const message = isWord(place) ? words.env.mention(name, to) : words.env.renamed(name, to);
  const taker = sharing.takerOf(place.node);
  // The module reads it in its place.
  if (taker !== undefined) return { ...finding(place, { action: 'rewrite', message, edits: [] }), group: taker };
  const edits =
    repeated(place, to, env) ?? importEdits(place, { variable, inventory, to }) ?? renameEdits(place, to, inventory);
  return finding(place, { action: 'rewrite', message, edits: [...edits, ...writtenAddress(place, variable)] });
}

/** `vi.stubEnv('OPENAI_BASE_URL', 'https://api.openai.com/v1')`: the address that a test sets goes with the variable. */
function writtenAddress({ node, isWrite }: Occurrence, { role, place }: EnvVariable): FileEdit[] {
  if (isWrite !== true || role !== 'baseURL' || place === null || !isInTest(node)) return [];
  const holder = outward(node);
  const value = ts.isCallExpression(holder)
    ? holder.arguments[holder.arguments.indexOf(node as ts.Expression) + 1]
    : ts.isPropertyAssignment(node.parent)
      ? node.parent.initializer
      : ts.isBinaryExpression(node.parent.parent)
        ? node.parent.parent.right
        : undefined;
  if (value === undefined || !ts.isStringLiteralLike(value) || hostOf(value.text) !== OPENAI_HOST) return [];
  return [replaceText(value, movedUrl(value.text, place.baseURL))];
}

/** A word among others. */
function isWord({ form }: Pick<Occurrence, 'form'>): boolean {
  return form === 'mention' || form === 'expected';
}

/** A variable that is imported by its name: the import brings the new ones, and the old one as long as anybody reads it. */
function importEdits(
  { node, name }: Occurrence,
  { variable, inventory, to }: Pick<Move, 'variable' | 'inventory'> & { readonly to: string },
): FileEdit[] | undefined {
  const specifier = envImport(node);
  if (specifier === undefined) return undefined;
  const { index } = inventory.tracer;
  const file = node.getSourceFile();
  const moved = variable.moved.filter((place) => envImport(place.node) === specifier).map((place) => place.node);
  const uses = index.identifiersIn(file, name).filter((id) => id !== specifier.name);
  const isUsedUp = uses.every((use) => moved.includes(use)) && !isInMarkup(file, name, index);
  const names = new Set(moved.map((place) => variable.parted.get(place) ?? variable.to));
  return [
    replace(node, ts.isShorthandPropertyAssignment(node.parent) ? `${name}: ${to}` : to),
    replace(specifier, [...(isUsedUp ? [] : [name]), ...names].join(', ')),
  ];
}

function renameEdits({ node, name, form }: Occurrence, to: string, { tracer }: Inventory): FileEdit[] {
  if (isWord({ form }) || !ts.isIdentifier(node)) return inFileOf(node, mentionEdits(node, name, to));
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return [replace(node, `${to}: ${name}`)];
  if (!ts.isBindingElement(parent) || parent.propertyName !== undefined) return [replace(node, to)];
  // `const { X } = process.env` names a local variable as well: rename it with its uses, unless other files or markup see it.
  const uses = tracer.bindings.references(parent);
  const isLocal =
    uses.every((use) => use.getSourceFile() === node.getSourceFile()) &&
    !isExported(parent) &&
    !isUsedInMarkup(parent, tracer);
  if (!isLocal) return [replace(node, `${to}: ${name}`)];
  return [
    replace(node, to),
    ...uses.map((use) => replace(use, ts.isShorthandPropertyAssignment(use.parent) ? `${name}: ${to}` : to)),
  ];
}

function isExported(element: ts.BindingElement): boolean {
  const statement = ts.findAncestor(element, ts.isVariableStatement);
  return statement?.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function mentionEdits(node: ts.Node, name: string, to: string): { start: number; end: number; text: string }[] {
  const word = new RegExp(`(?<![A-Za-z0-9_])${name}(?![A-Za-z0-9_])`, 'g');
  const start = node.getStart();
  return [...node.getText().matchAll(word)].map(({ index }) => ({
    start: start + index,
    end: start + index + name.length,
    text: to,
  }));
}
