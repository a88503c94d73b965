import type { Operation } from '../../src/openai/operations.ts';
import { judgeParam } from '../../src/providers/compat.ts';
import type { ModelFacts } from '../../src/providers/model.ts';
import type { Provider } from '../../src/providers/provider.ts';

/** What answers a call of the moved app. */
export interface Place {
  readonly provider: Provider;
  /** Undefined where nobody lists the models. */
  readonly model: ModelFacts | undefined;
  /** What the moved app sent. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A fault that a migration may leave in: one that passes at one vendor is refused at another. */
export interface Wrong {
  readonly name: string;
  readonly part: 'chat' | 'tool' | 'embed';
  readonly operation: Operation;
  readonly field: string;
  readonly value: string | number | boolean;
  /** Puts the fault into the moved file of that part. @param plain the fields that keep the model from thinking */
  readonly edit: (text: string, plain: readonly string[]) => string;
  /** Takes those fields out. */
  readonly thinking?: true;
}

const inChat = { part: 'chat', operation: 'chat' } as const;

/** The last of two properties of one name wins, and one that is undefined is not sent. */
const set = (text: string, fields: string): string => text.replace(/\n( *)\}\);/, `\n$1  ${fields},\n$1});`);

export const NO_FLOATS: Wrong = {
  name: 'does not ask for floats',
  part: 'embed',
  operation: 'embeddings',
  field: 'encoding_format',
  value: 'base64',
  edit: (text) => text.replace(/,?\s*encoding_format: 'float'/, ''),
};

export const WRONGS: readonly Wrong[] = [
  {
    ...inChat,
    name: 'keeps the role developer',
    field: 'messages.role',
    value: 'developer',
    edit: (text) => text.replace("role: 'system'", "role: 'developer'"),
  },
  ...(['temperature: 0', 'n: 2', 'max_completion_tokens: 400', 'store: true'] as const).map((code): Wrong => {
    const [field = '', value = ''] = code.split(': ');
    return { ...inChat, name: `sends ${code}`, field, value: JSON.parse(value), edit: (text) => set(text, code) };
  }),
  {
    name: 'wants a tool called by a model that thinks',
    part: 'tool',
    operation: 'chat',
    field: 'tool_choice',
    value: 'required',
    thinking: true,
    edit: (text, plain) =>
      set(text, ["tool_choice: 'required'", ...plain.map((name) => `${name}: undefined`)].join(', ')),
  },
  NO_FLOATS,
];

/** Whether the data of the vendor says that the fault is one there. */
export function isWrongAt({ operation, field, value, thinking }: Wrong, { provider, model, body }: Place): boolean {
  const { [field]: _, ...rest } = body;
  const plain = Object.keys((thinking && model?.plain) ?? {});
  const given = Object.fromEntries(Object.entries(rest).filter(([name]) => !plain.includes(name)));
  const models = model ? [model.id] : [];
  const judged = judgeParam({ operation, rules: provider.params[operation], name: field, value, models, given });
  if (judged === undefined || judged.verdict.kind === 'undocumented') return false;
  return judged.verdict.kind !== 'ignored' || !judged.verdict.isNeutral;
}
