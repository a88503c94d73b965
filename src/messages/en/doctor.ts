import type { Answer } from '../../doctor/check.ts';
import type { ErrorKind } from '../../providers/behaviour.ts';

type Broken = Extract<Answer, { reached: true }>['broken'];

const plural = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;
const list = (items: readonly string[]) => items.join(', ');
const ended = (finish: string | undefined) => (finish === undefined ? 'without a finish_reason' : `with ${finish}`);
const broken = (why: Broken) =>
  why === 'timeout'
    ? 'it took longer than --timeout allows'
    : why === 'large'
      ? 'it is far too large'
      : 'the connection broke';

interface Refused {
  /** Of the key. */
  readonly variable: string;
  readonly docs: string;
  readonly model: string;
}

const KINDS: Readonly<Record<ErrorKind, string>> = {
  auth: 'the key is not accepted',
  permission: 'the key may not do this',
  model: 'there is no such model for this key',
  path: 'there is nothing at this address',
  parameter: 'the request is refused',
  context: 'the request is too long',
  rate: 'too many requests',
  quota: 'the account has no balance or quota left',
  content: "the vendor's content filter refused it",
  server: 'the server failed',
  overloaded: 'the server is overloaded',
};

/** What `migrate doctor` says. */
export const doctor = {
  /** Before anything is sent. */
  planned: (requests: number, tokens: number) =>
    `${plural(requests, 'request')}, one after another${tokens > 0 ? `, at most ${tokens} tokens of answers in all` : ''}`,
  nothingToSend: 'There is nothing to send.',
  authorization: (masked: string, variable: string) => `authorization: Bearer ${masked}   (from ${variable})`,
  question: (requests: number, hosts: readonly string[]) =>
    `Send ${requests === 1 ? 'this request' : `these ${requests} requests`} to ${list(hosts)}? (costs a few tokens)`,
  send: 'Send',
  dontSend: "Don't send",
  declined: 'Nothing was sent.',
  dryRun: 'Nothing was sent. Next: run it again without --dry-run.',
  needsYes: 'Sending the requests spends tokens, so it must be agreed to: pass --yes.',
  needsYesHint: 'With --dry-run they are shown only.',
  checking: (subject: string, host: string) => `${subject}: waiting for ${host} …`,
  title: (name: string, region: string, baseURL: string) => `${name} (${region})  ${baseURL}`,
  totals: ({ ok, warn, fail, skipped }: Readonly<Record<'ok' | 'warn' | 'fail' | 'skipped', number>>) =>
    `${ok} ok, ${plural(warn, 'warning')}, ${fail} failed, ${skipped} not tried`,
  ms: (ms: number) => `${ms} ms`,

  insecure: (url: string) => `${url} is not encrypted: the key would cross the network in the open.`,
  insecureHint: 'Pass https://, or name this very address with --base-url.',
  insecureWarning: (url: string) => `${url} is not encrypted: everybody on the way can read the key.`,
  credentials: 'The base URL holds a user name, a password, a query or a fragment; it must be a plain address.',
  fromConfig: (host: string) =>
    `The config file sends the key to ${host}; without a terminal nobody can agree to that.`,
  fromConfigHint: 'Name the address with --base-url as well.',

  plan: {
    noModel: 'no chat or embedding model is known here, so no call was tried',
    nameModel: 'Name one: --model gpt-4o-mini=<id>.',
    noTools: (model: string) => `${model} calls no tools`,
    noJson: (model: string) => `${model} has no JSON mode`,
  },
  skipped: {
    key: 'not tried without a key',
    endpoint: 'not tried: the endpoint does not answer',
    refusedKey: 'not tried: the key was refused',
    wish: 'not sent',
  },

  key: {
    ok: (variable: string) => `${variable} is set`,
    missing: (variable: string) => `${variable} is not set`,
    odd: (variable: string) => `${variable} holds spaces, line breaks or letters that no key has`,
    openAI: (variable: string) => `${variable} holds a key of OpenAI's; it was not sent`,
  },
  reached: (host: string) => `${host} answers`,
  models: {
    ok: (wanted: readonly string[], listed: number) =>
      wanted.length === 0
        ? `lists ${plural(listed, 'model')}`
        : `lists ${list(wanted)}, among ${plural(listed, 'model')}`,
    missing: (missing: readonly string[]) => `does not list ${list(missing)}`,
    unreadable: (why: Broken) =>
      why === undefined ? 'the list names no models' : `the list is not whole: ${broken(why)}`,
  },
  chat: {
    ok: (finish: string | undefined, tokens: number | undefined) =>
      `answers, ends ${ended(finish)}${tokens === undefined ? '' : `, ${plural(tokens, 'token')}`}`,
    empty: (finish: string | undefined) => `an answer without text, ended ${ended(finish)}`,
    finish: (finish: string | undefined) => `ends ${ended(finish)}, which is not documented`,
    thinks: 'thinks although it was told not to',
  },
  stream: {
    none: (why: Broken) => (why === undefined ? 'no chunk came' : `no chunk came: ${broken(why)}`),
    whole: 'the answer came in one piece, not as a stream',
    cut: (chunks: number, why: Broken) =>
      `broke off after ${plural(chunks, 'chunk')}${why === undefined ? ', without an end' : `: ${broken(why)}`}`,
    ok: ({
      chunks,
      isDone,
      usage,
    }: {
      chunks: number;
      isDone: boolean;
      usage: 'apart' | 'last' | 'choice' | 'never';
    }) => `${plural(chunks, 'chunk')}, ${isDone ? 'ends with [DONE]' : 'ends without [DONE]'}, ${USAGE[usage]}`,
  },
  tools: {
    ok: 'calls the tool with arguments that are JSON',
    none: (finish: string | undefined) => `the tool was offered but not called, ended ${ended(finish)}`,
    unnamed: 'a tool call without the name of a function',
    arguments: 'the arguments of the tool call are no JSON object',
  },
  json: { ok: 'answers with a JSON object', not: 'JSON mode was on, but the answer is no JSON object' },
  embedding: {
    ok: (width: number) => `${width} numbers`,
    base64: 'the vector came as base64 although numbers were asked for',
    width: (width: number, expected: number) => `${width} numbers instead of ${expected}`,
  },

  page: (status: number) => `answered with a web page (HTTP ${status}), not as an API does`,
  redirect: (status: number, to: string) => `sends on to ${to} (HTTP ${status}), which was not followed`,
  nowhere: 'an address that can not be read',
  unreadable: (why: Broken) =>
    why === undefined ? 'the answer has not the shape of this API' : `the answer is not whole: ${broken(why)}`,
  refused: ({
    kind,
    status,
    code,
    said,
  }: {
    kind: ErrorKind;
    status: number;
    code: string | undefined;
    said: string;
  }) => `${KINDS[kind]} (HTTP ${status}${code === undefined ? '' : `, ${code}`})${said === '' ? '' : `: ${said}`}`,

  unreached: {
    dns: {
      message: (host: string) => `the name ${host} is not found`,
      hint: 'Look for a typing error in the address, and try your DNS and network.',
    },
    refused: {
      message: (host: string) => `${host} refuses connections`,
      hint: 'Nothing listens on this port, or a firewall turns you away.',
    },
    timeout: {
      message: (host: string) => `${host} did not answer in time`,
      hint: 'A firewall or a proxy may be in the way; --timeout <s> waits longer.',
    },
    route: {
      message: (host: string) => `there is no way to ${host} from here`,
      hint: 'Try your network, VPN and firewall.',
    },
    certificate: {
      message: (host: string) => `the certificate of ${host} is not trusted`,
      hint: 'A company proxy signs with its own: NODE_EXTRA_CA_CERTS=<file> adds it. Otherwise do not go on.',
    },
    tls: {
      message: (host: string) => `no encrypted connection to ${host} came about`,
      hint: 'The server may speak plain http, or a proxy is in the way.',
    },
    reset: {
      message: (host: string) => `${host} cut the connection`,
      hint: 'A firewall or a proxy may be in the way.',
    },
    notHttp: {
      message: (host: string) => `what ${host} sends is not HTTP`,
      hint: 'Another service listens on this port.',
    },
    other: {
      message: (host: string) => `${host} can't be reached`,
      hint: 'Try your network, VPN and proxy.',
    },
  },

  hints: {
    key: ({ docs, other }: { docs: string; other: string | undefined }) =>
      other === undefined
        ? `Get one: ${docs}. Only the environment of this process is read, no .env files.`
        : `${other} is set: --key-env ${other} takes that one.`,
    oddKey: 'Set it again, without quotes or line breaks.',
    openAIKey: (name: string) => `Put a key of ${name} there.`,
    page: (docs: string) => `The base URL may be wrong, or a proxy wants you to log in. ${docs}`,
    redirect: 'The key goes to the address you named and no other. If you trust that one, pass it as --base-url.',
    shape: 'The base URL may belong to another API of the vendor.',
    stream: 'A proxy on the way may hold back or cut streams.',
    usage: 'Code that counts tokens of streams gets none.',
    finish: 'Code that tests finish_reason may not know it.',
    room: 'The model spent the tokens of this check before its first word.',
    thinks: 'It answers slower and costs more than planned; the switch of this model may have changed.',
    tools: 'Try it again: models decide by themselves. If it stays, your tools need another model.',
    json: 'Parse answers with care, or take another model.',
    vectors: 'Majors 4 to 6 of the openai package garble vectors that come another way than they asked for.',
    list: 'Whether the models exist, the calls below tell.',
    missing: 'Lists are often not whole. A call below may tell; else look the id up.',
    width: 'Columns and indexes rely on the width of vectors.',

    auth: ({ variable, docs }: Refused) =>
      `Look at ${variable}: the right vendor, the right region, not expired? ${docs}`,
    permission: ({ docs }: Refused) => `Allow it for this key or account: ${docs}`,
    model: ({ model }: Refused) => `Look up ${model || 'the id'} with the vendor, or choose another with --model.`,
    path: () => 'Look at the base URL: a version such as /v1 may be missing.',
    parameter: () => 'The vendor has changed what it takes, or runs another version: please report it.',
    context: () => 'This request is short: the endpoint counts differently.',
    rate: () => 'Wait a minute and try again.',
    quota: ({ docs }: Refused) => `Top up the account, or switch the service on: ${docs}`,
    content: () => 'The words of this check are harmless: ask the vendor.',
    server: () => 'Try again later.',
    overloaded: () => 'Try again later.',
  },
};

const USAGE = {
  apart: 'usage on a chunk of its own',
  last: 'usage on a chunk with choices',
  choice: 'usage inside a choice',
  never: 'no usage',
};
