import type { ModelKind } from '../providers/model.ts';
import { MODELS } from './models.generated.ts';

export interface OpenAIModel {
  readonly id: string;
  /** The id without its date: what a snapshot is a snapshot of. The id itself where it has none. */
  readonly base: string;
  readonly kind: ModelKind;
}

/** Names that stand for another model, or snapshots whose date hides which model they are of. */
const BASES: Readonly<Record<string, string>> = {
  'gpt-4-turbo-preview': 'gpt-4-turbo',
  'gpt-4-1106-preview': 'gpt-4-turbo',
  'gpt-4-0125-preview': 'gpt-4-turbo',
  'gpt-4-1106-vision-preview': 'gpt-4-vision-preview',
  'chatgpt-4o-latest': 'gpt-4o',
  'o1-preview': 'o1',
  'omni-moderation-2024-09-26': 'omni-moderation-latest',
};

/** `-2024-08-06`, or `-0613` at the end. */
const SNAPSHOT = /-(?:\d{4}-\d{2}-\d{2}|\d{4})$/;

let kinds: ReadonlyMap<string, ModelKind> | undefined;

/**
 * What OpenAI model an id names: an id of the published packages, or a dated snapshot of one. Spelling counts, so
 * display names, other vendors' ids, open weights and fine-tunes (`ft:…`) give undefined.
 */
export function openAIModel(id: string): OpenAIModel | undefined {
  kinds ??= new Map(MODELS.map((model) => [model.id, model.kind]));
  const undated = id.replace(SNAPSHOT, '');
  const kind = kinds.get(id) ?? kinds.get(undated);
  return kind && { id, base: baseOf(id, undated), kind };
}

function baseOf(id: string, undated: string): string {
  return BASES[id] ?? BASES[undated] ?? (kinds?.has(undated) ? undated : id);
}

/** Models of the time before reasoning, and the later ones that ChatGPT used without it. */
const PLAIN = /^(?:gpt-[34]|gpt-audio|chatgpt-|text-|code-|davinci|babbage)|-chat-latest$/;

/** Whether a chat model reasons before it answers: its calls expect thinking, those of the others expect none. */
export function reasons(base: string): boolean {
  return !PLAIN.test(base);
}
