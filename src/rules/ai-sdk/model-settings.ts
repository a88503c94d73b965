import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { aiSdk as words } from '../../messages/ai-sdk.ts';
import type { MadeModel } from '../../providers/ai-sdk-package.ts';
import type { ApiCall } from '../../source/calls.ts';
import { nameOf, unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { seenFrom } from '../../target.ts';
import { at, inFileOf } from '../find.ts';
import { literalEdits } from '../literal-edits.ts';
import type { MoveContext } from '../openai-sdk/client-options.ts';
import { modelsOf } from '../openai-sdk/models-of.ts';
import { paramsWithWidth, widthChanges } from '../openai-sdk/width-change.ts';
import { widthReason } from '../openai-sdk/width-finding.ts';
import { base } from './field-change.ts';
import type { NewProvider } from './moves.ts';
import { MADE_FOR } from './package-for.ts';

/** Settings that models of the compatible package take beside their id, in the majors that take any. */
const TAKEN: Readonly<Record<MadeModel | 'chat', readonly string[]>> = {
  chat: ['user', 'simulateStreaming'],
  completion: ['user', 'echo', 'logitBias', 'suffix'],
  embedding: ['user', 'dimensions'],
  image: ['user', 'maxImagesPerCall'],
};

/** The last major of `ai` whose models are given settings where they are made. */
const LAST_WITH_SETTINGS = 4;

/** Settings of models where these are made: `openai('gpt-4o', { structuredOutputs: true })`. */
export function modelSettings(provider: NewProvider, context: MoveContext): RuleFinding[] {
  const { package: found, calls } = provider;
  if (found.major > LAST_WITH_SETTINGS || found.settings.includes('compatibility')) return [];
  // What another vendor's models are given by turns is theirs too.
  return calls.flatMap((call) => (call.isByTurns ? [] : ofCall(call, provider, context)));
}

function ofCall(call: ApiCall, provider: NewProvider, context: MoveContext): RuleFinding[] {
  const settings = call.node.arguments?.[1];
  const literal = settings === undefined ? undefined : unwrap(settings);
  const width = call.resource === 'embeddings' ? widthFor(call, provider, context) : undefined;
  if (settings === undefined) return width === undefined ? [] : [withWidth(call, width, [argument(call, width.value)])];
  if (literal === undefined || !ts.isObjectLiteralExpression(literal)) return [];
  const taken = TAKEN[MADE_FOR[call.resource] ?? 'chat'];
  const removed = literal.properties.filter(({ name }) => !taken.includes(nameOf(name) ?? ''));
  const isWhole = removed.length === literal.properties.length && width === undefined;
  const found = (property: ts.Node, name: string, edits: readonly FileEdit[]) =>
    at(property, { ...base, action: 'rewrite', message: words.param.noOption(provider.package.name, name), edits });
  if (isWhole) {
    const [first] = removed;
    const id = call.node.arguments?.[0];
    if (first === undefined || id === undefined) return [];
    const names = removed.map(({ name }) => name?.getText() ?? '…').join(', ');
    return [found(first, names, inFileOf(literal, [{ start: id.end, end: settings.end, text: '' }]))];
  }
  const changes = removed.map((property) => ({ literal, change: { kind: 'remove', property } as const }));
  const added =
    width === undefined ? [] : [{ literal, change: { kind: 'insert', text: `dimensions: ${width.value}` } as const }];
  const edits = literalEdits([...changes, ...added]);
  const group = `ai-sdk-model:${literal.getSourceFile().fileName}:${literal.pos}`;
  return [
    ...removed.map((property, index) => ({
      ...found(property, property.name?.getText() ?? '…', edits[index] ?? []),
      group,
    })),
    ...(width === undefined ? [] : [{ ...withWidth(call, width, edits.at(-1) ?? []), group }]),
  ];
}

interface Width {
  readonly value: number;
  readonly message: string;
}

/** The width that vectors must be asked for, where the new model gives another one by itself. */
function widthFor(call: ApiCall, { place }: NewProvider, context: MoveContext): Width | undefined {
  const models = modelsOf(call, context);
  const target = seenFrom(context.target, place);
  const changes = widthChanges({ call, models }, { inventory: context.inventory, target });
  const widths = models.map((model, index) => paramsWithWidth(model, changes[index], target).dimensions);
  const [value] = widths;
  const isWritten = changes.some((change) => change.isWritten);
  if (typeof value !== 'number' || isWritten || widths.some((other) => other !== value)) return undefined;
  return { value, message: widthReason(changes[0]) ?? '' };
}

function argument({ node }: ApiCall, value: number): FileEdit {
  const end = node.arguments?.[0]?.end ?? node.end - 1;
  return { file: node.getSourceFile().fileName.slice(1), start: end, end, text: `, { dimensions: ${value} }` };
}

function withWidth({ node }: ApiCall, { message }: Width, edits: readonly FileEdit[]): RuleFinding {
  return at(node, { ...base, action: 'rewrite', message, edits });
}
