import type { RuleFinding } from '../../finding.ts';
import { tokenizers as words } from '../../messages/tokenizers.ts';
import { isTokenizer } from '../../openai/tokenizers.ts';
import type { Provider } from '../../providers/provider.ts';
import { keyOf } from '../../source/flow.ts';
import { groupBy } from '../../source/group-by.ts';
import { ts } from '../../source/ts.ts';
import { isTypeOnly } from '../../source/type-only.ts';
import type { RuleContext } from '../context.ts';
import { at, replace } from '../find.ts';
import { quoted } from '../quote.ts';
import type { Rule } from '../rule.ts';
import { unusedImportEdits } from '../unused-import.ts';
import { groupId } from './model-groups.ts';
import { changedNames, type Pin, tokenizerPins } from './tokenizer-pins.ts';
import { tokenizerTypes } from './tokenizer-types.ts';

const base = { rule: 'openai-sdk/tokenizer', kind: 'tokenizer', confidence: 'certain' } as const;

/** What counts tokens as OpenAI's models do: another vendor's are counted otherwise, and its names make a tokenizer throw. */
export const tokenizerRule: Rule = {
  id: 'openai-sdk/tokenizer',
  family: 'openai-sdk',
  find: (context) => {
    const { imports } = context.inventory.tokenizers;
    if (imports.length === 0) return [];
    const pins = tokenizerPins(context);
    return [
      ...once(imports.map((node) => imported(node, context))),
      ...mended(pins, context),
      ...pins.flatMap(thrown),
      ...once(atRunTime(pins, context)),
      ...byPath(context),
    ];
  },
};

/** One comment says it in the code; the report says it of every place. */
function once(found: readonly RuleFinding[]): RuleFinding[] {
  const told = new Set<string>();
  return found.map(({ todo, ...finding }) => {
    if (todo === undefined || told.has(todo)) return finding;
    told.add(todo);
    return { ...finding, todo };
  });
}

function imported(node: ts.StringLiteralLike, context: RuleContext): RuleFinding {
  if (isTypeOnly(node)) return at(node, { ...base, action: 'none', message: words.types });
  if (context.target === null) return at(node, { ...base, action: 'none', message: words.found });
  const provider = movedBeside(node, context);
  if (provider === undefined) return at(node, { ...base, action: 'none', message: words.alone });
  const { name, tokens } = provider;
  if (tokens.by === 'openai')
    return at(node, { ...base, action: 'none', message: words.same(name, tokens.note), fact: tokens });
  const message = words.counts(name, tokens.note);
  return at(node, { ...base, action: 'manual', message, todo: message, fact: tokens });
}

/** Whose the calls become that are part of the same package; undefined where none moves. */
function movedBeside(node: ts.Node, { inventory, verdicts }: RuleContext): Provider | undefined {
  const { resolver, island } = inventory;
  const home = resolver.packageOf(island.pathOf(node));
  const isBeside = (other: ts.Node) => resolver.packageOf(island.pathOf(other)) === home;
  for (const [call, { fate }] of verdicts.calls)
    if (fate === 'moves' && isBeside(call.node)) return verdicts.homes(call)?.provider;
  for (const [client, verdict] of verdicts.clients)
    if (verdict.fate === 'moves' && isBeside(client.node)) return verdict.place?.provider;
  return undefined;
}

/** Text that gives way, with what is said of it. */
interface Mend {
  readonly node: ts.Node;
  readonly text: string;
  readonly kind: 'tokenizer' | 'type';
  readonly message: string;
  readonly group: string;
}

/** Old names before tokenizers, and types that give way to new names; imports that are left over go with the first of a file. */
function mended(pins: readonly Pin[], context: RuleContext): RuleFinding[] {
  const all = [...pins.flatMap(keeping), ...typesOf(pins, context)];
  const mends = [...new Map(all.map((mend) => [mend.node, mend])).values()];
  const nodes = mends.map(({ node }) => node);
  const files = groupBy(nodes, (node) => [node.getSourceFile()]);
  return mends.map(({ node, text, ...found }) => {
    const replaced = files.get(node.getSourceFile()) ?? [];
    const imports = replaced[0] === node ? unusedImportEdits(replaced, context.inventory) : [];
    return at(node, { ...base, ...found, action: 'rewrite', edits: [replace(node, text), ...imports] });
  });
}

function keeping({ from, to, places, group }: Pin): Mend[] {
  return places.map((node) => ({
    node,
    text: quoted(from, node.getSourceFile()),
    kind: 'tokenizer',
    message: words.keeps(from, to),
    group: groupId(group),
  }));
}

function typesOf(pins: readonly Pin[], { inventory, models, verdicts, target }: RuleContext): Mend[] {
  if (target === null) return [];
  const kept = new Set<ts.Node>(pins.flatMap((pin) => pin.kept));
  const replaced = new Set<ts.Node>(pins.flatMap(({ places }) => places));
  const isReplaced = (node: ts.Node) => ts.findAncestor(node, (each) => replaced.has(each)) !== undefined;
  const moving = models.groups.filter(({ calls }) => calls.some((call) => verdicts.calls.get(call)?.fate === 'moves'));
  return moving.flatMap((group) =>
    tokenizerTypes(new Set(changedNames(group).keys()), kept, inventory)
      .filter(({ node }) => !isReplaced(node))
      .map(({ node, name }) => ({
        node,
        text: 'string',
        kind: 'type',
        message: words.type(name),
        group: groupId(group),
      })),
  );
}

/** Tokenizers whose name stands within what changes itself. */
function thrown({ use, to, places }: Pin): RuleFinding[] {
  if (places.length > 0) return [];
  const message = words.throws(to);
  return [at(use.call, { ...base, action: 'manual', message, todo: message })];
}

/** A name that only the run decides goes to a call that moves, and to a tokenizer. */
function atRunTime(pins: readonly Pin[], { inventory, models, verdicts, target }: RuleContext): RuleFinding[] {
  if (target === null) return [];
  const known = new Set(pins.map(({ use }) => use));
  const moving = new Set(
    [...models.flows].flatMap(([call, { leaves }]) =>
      verdicts.calls.get(call)?.fate === 'moves' ? leaves.filter(({ kind }) => OPEN.has(kind)).map(keyOf) : [],
    ),
  );
  return inventory.tokenizers.named
    .filter((use) => !known.has(use))
    .filter(({ name }) => inventory.tracer.trace(name).leaves.some((leaf) => moving.has(keyOf(leaf))))
    .map(({ call }) => at(call, { ...base, action: 'manual', message: words.open, todo: words.open }));
}

const OPEN: ReadonlySet<string> = new Set(['unknown', 'env', 'shape', 'typed', 'template', 'external']);

/** `` import(`gpt-tokenizer/model/${model}`) `` */
function byPath({ inventory, models, target }: RuleContext): RuleFinding[] {
  if (target === null) return [];
  const names = new Map(models.groups.flatMap((group) => [...changedNames(group)]));
  return inventory.tracer.index.templates.flatMap((template) => {
    if (!isTokenizer(`${template.head.text}x`)) return [];
    const leaves = template.templateSpans.flatMap(({ expression }) => inventory.tracer.trace(expression).leaves);
    const reached = leaves.flatMap((leaf) => ('node' in leaf ? (names.get(leaf.node) ?? []) : []));
    const message = reached[0] === undefined ? undefined : words.throws(reached[0].to);
    return message === undefined ? [] : [at(template, { ...base, action: 'manual', message, todo: message })];
  });
}
