import type { ErrorCase, ErrorKind } from '../../providers/behaviour.ts';
import type { PriceChange, Prices } from '../../rules/openai-sdk/model-prices.ts';
import { list } from './list.ts';

type Price = NonNullable<Prices['priceUSD']>;

const PARTS: Readonly<Record<string, string>> = {
  image_url: 'images',
  input_audio: 'sound',
  file: 'files',
};

/** What else to do than hand the call to a model that can. */
const instead = (able: readonly string[], from: string, otherwise: string): string =>
  able.length === 0 ? otherwise : `${list(able, 'or')} can: pass --model ${from}=${able[0]}.`;

const WRONG: Readonly<Record<ErrorKind, string>> = {
  auth: 'a wrong key',
  permission: 'a lack of permission',
  model: 'an unknown model',
  path: 'an unknown path',
  parameter: 'a wrong parameter',
  context: 'a prompt that is too long',
  rate: 'too many requests',
  quota: 'an empty account',
  content: 'content it refuses',
  server: 'a fault of its own',
  overloaded: 'overload',
};

interface Changed {
  readonly value: string;
  readonly kind: ErrorKind;
  /** Undefined where nobody documents it. */
  readonly answer: ErrorCase | undefined;
}

interface OldNumbers {
  readonly from: string;
  readonly to: string;
  /** Undefined where nobody documents it. */
  readonly context: number | undefined;
  readonly output: number | undefined;
}

const distinct = (items: readonly string[]): string[] => [...new Set(items)];

const answerText = (answer: ErrorCase | undefined): string =>
  [
    `status ${answer?.status}`,
    ...(answer?.code === undefined ? [] : [`code ${answer.code}`]),
    ...(answer?.type === undefined ? [] : [`type ${answer.type}`]),
  ].join(', ');

/** `$2.5/$10`, or of what has no output `$0.02`. */
const price = (sign: string, { input, output }: Price): string =>
  output === undefined ? `${sign}${input}` : `${sign}${input}/${sign}${output}`;

const prices = ({ priceCNY, priceUSD }: Prices): string =>
  list([...(priceUSD ? [price('$', priceUSD)] : []), ...(priceCNY ? [price('¥', priceCNY)] : [])], 'or');

const isTwoWay = ({ priceCNY, priceUSD }: Prices): boolean => (priceCNY ?? priceUSD)?.output !== undefined;

const tokens = (count: number): string => `${count.toLocaleString('en-US')} tokens`;

/** Sentences of what follows from another model answering. `vendor`, `model`: the target's. */
export const consequences = {
  context: {
    smaller: ({ from, was, to, now }: { from: string; was: number; to: string; now: number }) =>
      `${to} holds ${tokens(now)} where ${from} held ${tokens(was)}: longer conversations are refused, so shorten them before.`,
    littleSmaller: ({ from, was, to, now }: { from: string; was: number; to: string; now: number }) =>
      `${to} holds ${tokens(now)} where ${from} held ${tokens(was)}: only conversations that all but filled it are refused.`,
  },
  numbers: {
    old: ({ from, to, context, output }: OldNumbers) =>
      [
        `The numbers under this name are those of ${from}.`,
        ...(context === undefined ? [] : [`${to} holds ${tokens(context)}.`]),
        ...(output === undefined ? [] : [`It answers with up to ${tokens(output)}.`]),
      ].join(' '),
    table: 'The names of models have changed here, and their numbers have not: set those of the new models.',
  },
  thinking: {
    room: (to: string, name: string, limit: number) =>
      `${to} always thinks, and ${name} counts its thoughts: with ${limit} the answer may come back empty. Raise it to some thousand.`,
  },
  thoughts: {
    parsed: (vendor: string) =>
      `The text that is parsed here begins with the thoughts of the model at ${vendor}: cut <think>…</think> out of it first.`,
    inText: (vendor: string) =>
      `Answers begin with the thoughts of the model at ${vendor}: cut <think>…</think> out of the text before it is shown or used.`,
  },
  replay: {
    whole: (field: string, vendor: string) =>
      `${vendor} wants ${field} back with the tool calls; the message goes back whole, so it does.`,
    rebuilt: (field: string, vendor: string) =>
      `${vendor} wants ${field} back with the tool calls, and this message is put together without it: add it.`,
  },
  usage: {
    inChoice: (vendor: string) =>
      `${vendor} tells the usage of a stream inside its last choice: read chunk.choices[0].usage as well.`,
    never: (vendor: string) =>
      `${vendor} tells no usage in streams: count the tokens yourself, or ask without a stream.`,
  },
  errors: {
    code: (changed: readonly Changed[], { member, vendor }: { member: string; vendor: string }) => {
      const known = changed.filter(({ answer }) => answer !== undefined);
      const unsaid = changed.filter(({ answer }) => answer === undefined);
      const said = known.map(({ kind, answer }) => `${WRONG[kind]} with ${answerText(answer)}`);
      const told = [
        ...(known.length === 0 ? [] : [`${vendor} answers ${list(distinct(said))}`]),
        ...(unsaid.length === 0
          ? []
          : [`nobody documents how ${vendor} answers ${list(distinct(unsaid.map(({ kind }) => WRONG[kind])), 'or')}`]),
      ];
      const values = list(changed.map(({ value }) => value));
      const subject = changed.length === 1 ? `The ${member} ${values} is` : `The ${member}s ${values} are`;
      return `${subject} OpenAI's: ${told.join('; ')}.`;
    },
    status: (
      elsewhere: readonly { kind: ErrorKind; answer: ErrorCase; className: string | undefined }[],
      vendor: string,
    ) =>
      `${vendor} answers ${list(
        elsewhere.map(
          ({ kind, answer, className }) =>
            `${WRONG[kind]} with ${answerText(answer)}${className === undefined ? ', which has no class of its own' : ` (${className})`}`,
        ),
      )}.`,
  },
  price: {
    change: (from: string, to: string, { before, after }: PriceChange) =>
      `A million tokens${isTwoWay(after) ? ' in and out' : ''}: ${to} costs ${prices(after)}${before === undefined ? '' : `, ${from} cost ${prices(before)}`}.`,
    /** Behind the reason of a mapping, in the table of models. */
    beside: (reason: string, { before, after, fact }: PriceChange) =>
      `${reason}; ${before === undefined ? '' : `${prices(before)} → `}${prices(after)} per million tokens${fact.asOf === 'unknown' ? '' : ` (${fact.asOf})`}`,
  },
  parts: {
    refused: (type: string, to: string) => `${to} does not take ${PARTS[type] ?? type}, which this call sends.`,
    unsaid: (type: string, to: string) =>
      `This call sends ${PARTS[type] ?? type}, and nobody documents that ${to} takes them.`,
    able: (able: readonly string[], from: string, vendor: string) =>
      instead(able, from, `No chat model of ${vendor} is known to: leave them out, or keep this call elsewhere.`),
    address: (prefixes: readonly string[], vendor: string) =>
      `${vendor} does not fetch this address: an image must begin with ${list(prefixes, 'or')}.`,
    openAddress: (prefixes: readonly string[], vendor: string) =>
      `An image's address must begin with ${list(prefixes, 'or')} for ${vendor}: make sure that this one does.`,
  },
  tools: {
    refused: (to: string) => `${to} calls no tools, which this call sends.`,
    able: (able: readonly string[], from: string, vendor: string) =>
      instead(able, from, `No model of ${vendor} is known to: describe the choice in the prompt and read the answer.`),
  },
  instructor: {
    mode: (was: string, mode: string, vendor: string) =>
      `${vendor} does not take what Instructor sends in mode ${was} here; it asks in mode ${mode}.`,
  },
  json: {
    missing: (vendor: string) =>
      `No message of this call says "json", as JSON mode of ${vendor} wants it: ask for JSON in the prompt.`,
    open: (vendor: string) =>
      `Not all messages of this call are visible, and JSON mode of ${vendor} wants one to say "json": check the prompt.`,
    refused: (to: string) => `${to} has no JSON mode: ask for JSON in the prompt and check what comes.`,
    schema: (to: string) =>
      `${to} takes no JSON schema: use json_object, put the schema into the prompt and check what comes.`,
  },
  finish: {
    unknown: (values: readonly string[], vendor: string) =>
      `An answer of ${vendor} may also end with ${list(values, 'or')}, which nothing here handles.`,
    byDefault: (values: readonly string[], vendor: string) =>
      `An answer of ${vendor} may also end with ${list(values, 'or')}; the default takes it.`,
    never: (values: readonly string[], own: readonly string[], vendor: string) =>
      `${vendor} never ends an answer with ${list(values, 'or')}${own.length === 0 ? '.' : `; its own reasons are ${list(own)}.`}`,
  },
};
