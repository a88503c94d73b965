import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { optionsLiteral } from '../../source/clients.ts';
import { nameOf } from '../../source/syntax.ts';
import type { ts } from '../../source/ts.ts';
import { seenFrom } from '../../target.ts';
import { below } from '../below.ts';
import { at, replace } from '../find.ts';
import type { Rule } from '../rule.ts';
import type { Split } from '../splits.ts';
import { addressText, inLines, keyText, type MoveContext } from './client-options.ts';
import { importEdits } from './split-imports.ts';

const base = { rule: 'openai-sdk/split', confidence: 'certain', action: 'rewrite' } as const;

/** Options that a second client must not share: what leads to the vendor, and what only OpenAI's platform knows. */
const OWN_OPTIONS: ReadonlySet<string> = new Set(['apiKey', 'baseURL', 'basePath', 'organization', 'project']);

/** A second client next to one whose calls part: built like it, with the other vendor's key and address. */
export const splitRule: Rule = {
  id: 'openai-sdk/split',
  family: 'openai-sdk',
  find: (context) => {
    const { target, verdicts } = context;
    if (target === null) return [];
    return [...new Set(verdicts.splits.map(({ client }) => client))].flatMap((client) => {
      const splits = verdicts.splits.filter((split) => split.client === client);
      const imports = importEdits(splits, context.inventory);
      return splits.flatMap((split, index) =>
        ofSplit(split, index === 0 ? imports : [], { ...context, target: seenFrom(target, split.place) }),
      );
    });
  },
};

/** One group: the new clients, the calls that go through them and the imports that bring them stand or fall together. */
function ofSplit(split: Split, imports: readonly FileEdit[], context: MoveContext): RuleFinding[] {
  const { client, name, place, receivers } = split;
  const group = context.sharing.of(client)?.group ?? `split:${client.node.getSourceFile().fileName}:${client.node.pos}`;
  const vendor = place.provider.name;
  return [
    at(client.node, {
      ...base,
      kind: 'client',
      message: words.client.second(name, vendor, place.baseURL),
      group,
      edits: [...newClient(split, context), ...imports],
    }),
    ...receivers.map(({ node }) =>
      at(node, {
        ...base,
        kind: 'call',
        message: words.client.through(name, vendor),
        group,
        edits: [replace(node, name)],
      }),
    ),
  ];
}

/** The construction, written below the one it is like. */
function newClient(split: Split, context: MoveContext): FileEdit[] {
  const { holder, name, receivers } = split;
  const construction = constructionText(split, context);
  if (holder.form === 'variable') {
    const list = holder.node.parent as ts.VariableDeclarationList;
    const isShared = receivers.some(({ route }) => route !== undefined);
    const kind = /^(?:const|let|var)/.exec(list.getText())?.[0] ?? 'const';
    const type = holder.node.type === undefined ? '' : `: ${holder.node.type.getText()}`;
    const line = `${isShared ? 'export ' : ''}${kind} ${name}${type} = ${construction}`;
    return [below(list.parent, line)];
  }
  const { declaration, assignment } = holder;
  const member = declaration === undefined ? [] : [below(declaration, memberText(split, construction))];
  const set = assignment === undefined ? [] : [below(assignment, `this.${name} = ${construction}`)];
  return [...member, ...set];
}

/** The member's own declaration under the new name; it is built here only if the old one is. */
function memberText({ holder, name }: Split, construction: string): string {
  const declaration = holder.form === 'field' ? holder.declaration : undefined;
  if (declaration === undefined) return '';
  const text = declaration.getText().replace(/;\s*$/, '');
  const [start, nameStart] = [declaration.getStart(), declaration.name.getStart()];
  const head = text.slice(0, nameStart - start) + name;
  const { initializer } = declaration;
  const rest = text.slice(declaration.name.end - start);
  return (
    head +
    (initializer === undefined ? rest : rest.slice(0, initializer.getStart() - declaration.name.end) + construction)
  );
}

function constructionText(split: Split, context: MoveContext): string {
  const { client, construction } = split;
  const { argument } = client.options;
  const literal = optionsLiteral(client.options);
  const isInline = literal !== undefined && literal === argument;
  const kept =
    argument === undefined
      ? []
      : isInline
        ? literal.properties
            .filter((property) => !OWN_OPTIONS.has(nameOf(property.name) ?? ''))
            .map((property) => property.getText())
        : [`...${argument.getText()}`];
  const shared = context.sharing.second(split);
  if (shared !== undefined) {
    const isLine = !construction.getText().includes('\n');
    return `${shared}(${kept.length === 0 ? '' : isLine ? `{ ${kept.join(', ')} }` : inLines(kept, construction)})`;
  }
  const options = [...kept, ...keyText(client, context), addressText(client, context)];
  const { holder } = client.options;
  const text = inLines(options, construction);
  // Version 3 takes its options in a configuration of their own.
  const argumentText = holder === construction ? text : `new ${holder.expression.getText()}(${text})`;
  return `new ${construction.expression.getText()}(${argumentText})`;
}
