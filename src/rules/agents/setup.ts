import type { RuleFinding } from '../../finding.ts';
import { agents as words } from '../../messages/agents.ts';
import { indentAt, layoutOf } from '../../source/layout.ts';
import { DEFAULT } from '../../source/libraries/agents/connection.ts';
import { agentsUses } from '../../source/libraries/agents/uses.ts';
import type { LibraryClient } from '../../source/libraries/library.ts';
import type { ts } from '../../source/ts.ts';
import { below } from '../below.ts';
import { clientBase } from '../client-base.ts';
import { at } from '../find.ts';
import { addressText, keyText, type MoveContext } from '../openai-sdk/client-options.ts';
import { hardcodedKey } from '../openai-sdk/key-findings.ts';
import { setupAnchor } from './anchor.ts';
import { bringNames } from './bring-names.ts';
import { chatOptions } from './chat-options.ts';
import { setupGroup } from './setup-group.ts';
import { statementOf } from './statement-of.ts';
import { isTraced } from './traced.ts';

/**
 * Sets up a program that set nothing, or a key alone. A provider rather than a client: it is made when the first model
 * is asked, so nothing throws where a key is missing as files are loaded, and it brings along the SDK's own `openai`, of
 * whatever major.
 */
export function setUp(client: LibraryClient, context: MoveContext): RuleFinding[] {
  const { target, env } = context;
  const vendor = target.provider.name;
  const file = client.node.getSourceFile();
  const { eol, unit, trailingComma } = layoutOf(file);
  const isNew = client.name === DEFAULT;
  const names = [
    'OpenAIProvider',
    'setDefaultModelProvider',
    ...(isTraced(file, context) ? ['setTracingDisabled'] : []),
  ];
  const { edits, local } = bringNames({ file, names, isAlone: isNew && !isEdited(file, context) }, context.inventory);
  const options = [
    // A key that is set is the provider's too.
    ...(isNew || env.readsItself(client, 'apiKey') ? keyText(client, context) : []),
    addressText(client, context),
    ...chatOptions(file, context),
  ];
  const [provider, set] = [local('OpenAIProvider'), local('setDefaultModelProvider')];
  const anchor = isNew ? setupAnchor(file) : statementOf(client.node);
  if (anchor === undefined) {
    const message = words.setup.byHand(vendor, `${set}(new ${provider}({ ${options.join(', ')} }))`);
    return [at(client.node, { ...clientBase(client), action: 'manual', message, todo: message })];
  }
  const comma = trailingComma ? ',' : '';
  const lines =
    options.length === 1
      ? [`${set}(new ${provider}({ ${options[0]} }))`]
      : [
          `${set}(`,
          `${unit}new ${provider}({`,
          ...options.map((option, index) => unit + unit + option + (index < options.length - 1 ? ',' : comma)),
          `${unit}})${comma}`,
          ')',
        ];
  const code = lines.join(eol + indentAt(file.text, anchor.getStart()));
  const message = words.setup.moves(vendor, target.baseURL);
  const setting = below(anchor, isNew ? eol + code : code);
  return [
    at(client.node, {
      ...clientBase(client),
      action: 'rewrite',
      message,
      group: setupGroup(file),
      edits: [...edits, setting],
    }),
    ...hardcodedKey(client, context),
  ];
}

/** Whether a class that is imported here becomes another. */
function isEdited(file: ts.SourceFile, { inventory: { tracer } }: MoveContext): boolean {
  return agentsUses(tracer).some(({ name, node }) => name === 'OpenAIResponsesModel' && node.getSourceFile() === file);
}
