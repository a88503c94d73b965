import { agentsUses } from '../../source/libraries/agents/uses.ts';
import { programsOf } from '../../source/programs.ts';
import type { ts } from '../../source/ts.ts';
import type { MoveContext } from '../openai-sdk/client-options.ts';
import { isAskedInChats } from './speech.ts';

/** What a provider is built with so that it asks in chats; nothing where its program says so for all, or need not. */
export function chatOptions(file: ts.SourceFile, { inventory: { tracer }, target }: MoveContext): string[] {
  const { together } = programsOf(tracer);
  const isSet = agentsUses(tracer).some(
    ({ name, node }) => name === 'setOpenAIAPI' && together(node.getSourceFile(), file),
  );
  return isAskedInChats(target.provider) && !isSet ? ['useResponses: false'] : [];
}
