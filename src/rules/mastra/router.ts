import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { mastra as words } from '../../messages/mastra.ts';
import { rules } from '../../messages/rules.ts';
import { optionsLiteral } from '../../source/clients.ts';
import { indentAt, layoutOf } from '../../source/layout.ts';
import { isRouted, type RoutedClient } from '../../source/libraries/mastra/find-mastra.ts';
import { propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { seenFrom } from '../../target.ts';
import { accountClient } from '../account-client.ts';
import { clientBase } from '../client-base.ts';
import { readEnv } from '../env/read-env.ts';
import { at, inFileOf } from '../find.ts';
import type { MoveContext } from '../openai-sdk/client-options.ts';
import { moveClient } from '../openai-sdk/move-client.ts';
import type { OptionChange } from '../openai-sdk/option-change.ts';
import { quoted } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** Models that Mastra makes of a name: those of OpenAI are told the target's address and key, in the object that takes both. */
export const routerRule: Rule = {
  id: 'agents/router',
  family: 'agents',
  find: (context) =>
    context.inventory.clients.all.filter(isRouted).flatMap((client) => {
      const verdict = context.verdicts.clients.get(client);
      const { target } = context;
      if (verdict === undefined) return [];
      if (verdict.fate === 'stays' && client.isFixed && verdict.action === 'manual') return [fixed(client)];
      if (verdict.fate !== 'moves' || target === null)
        return accountClient(client, { rule: 'agents/client', verdict, target });
      return find(client, { ...context, target: seenFrom(target, verdict.place ?? target) });
    }),
};

function find(client: RoutedClient, context: MoveContext): readonly RuleFinding[] {
  const { provider, baseURL } = context.target;
  if (client.written.length === 0) return moveClient(client, context, objectChanges(client, context));
  const message = rules.client.moves(provider.name, baseURL);
  const edits = client.written.flatMap((name) => asObject(name, context));
  return [at(client.node, { ...clientBase(client), action: 'rewrite', message, edits })];
}

/** The key, which is not read from a variable where an address is given, and the vendor instead of OpenAI. */
function objectChanges(client: RoutedClient, context: MoveContext): OptionChange[] {
  const literal = optionsLiteral(client.options);
  if (literal === undefined) return [];
  const { target } = context;
  const found = { ...clientBase(client), action: 'rewrite', message: words.maker(target.provider.id) } as const;
  const maker = propertyOf(literal, 'providerId');
  const value = maker !== undefined && ts.isPropertyAssignment(maker) ? maker.initializer : undefined;
  const isKeyLeft = target.env === 'keep' && propertyOf(literal, 'apiKey') === undefined;
  return [
    ...(value === undefined
      ? []
      : [
          {
            node: value,
            found,
            change: {
              kind: 'replace',
              node: value,
              text: quoted(target.provider.id, literal.getSourceFile()),
            } as const,
          },
        ]),
    ...(isKeyLeft
      ? [{ node: client.node, found, change: { kind: 'insert', text: keyText(client.node, context) } as const }]
      : []),
  ];
}

/** `'openai/gpt-4o'` becomes `{ id: 'openai/gpt-4o', url: '…', apiKey: … }`; what the name becomes is the model's business. */
function asObject(name: ts.Expression, context: MoveContext): FileEdit[] {
  const file = name.getSourceFile();
  const { eol, unit, trailingComma } = layoutOf(file);
  const outer = indentAt(file.text, name.getStart());
  const isShort = ts.isShorthandPropertyAssignment(name.parent);
  const line = `${eol}${outer}${unit}`;
  const rest = [`url: ${quoted(context.target.baseURL, file)}`, keyText(name, context)];
  const start = name.getStart();
  if (isOnOneLine(name))
    return inFileOf(name, [
      { start, end: start, text: `${isShort ? `${name.getText()}: ` : ''}{ id: ` },
      { start: name.end, end: name.end, text: `, ${rest.join(', ')} }` },
    ]);
  const head = `${isShort ? `${name.getText()}: ` : ''}{${line}id: `;
  const tail = `${rest.map((option) => `,${line}${option}`).join('')}${trailingComma ? ',' : ''}${eol}${outer}}`;
  return inFileOf(name, [
    { start, end: start, text: head },
    { start: name.end, end: name.end, text: tail },
  ]);
}

/** What stands on one line may be broken into lines by another edit, which knows of no lines within. */
function isOnOneLine(name: ts.Node): boolean {
  const around = ts.findAncestor(name, ts.isObjectLiteralExpression);
  return around !== undefined && !around.getText().includes('\n');
}

/** Where no edit can put an address, a person must. */
function fixed(client: RoutedClient): RuleFinding {
  const isMemory = ts.isNewExpression(client.node) && client.node.expression.getText().endsWith('Memory');
  const message = words.fixed[isMemory ? 'memory' : 'agent'];
  return at(client.node, { ...clientBase(client), action: 'manual', message, todo: message });
}

function keyText(node: ts.Node, context: MoveContext): string {
  const { env, apiKeyEnv } = context.target;
  return `apiKey: ${readEnv(env === 'keep' ? 'OPENAI_API_KEY' : apiKeyEnv, node, context)}`;
}
