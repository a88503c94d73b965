import type { Verdict } from '../../providers/compat.ts';
import { rangeText } from './range.ts';

const list = (words: readonly (string | number)[]) => words.join(', ');
const and = (sentence: string, note: string | undefined) => (note === undefined ? sentence : `${sentence} ${note}`);

/** What the emulator says, in its answers and in its log. */
export const emulate = {
  and,

  started: (name: string, region: string, strict: boolean) =>
    `${name} (${region})${strict ? ', strict' : ''}: emulated from what is documented. Nothing leaves this machine.`,
  use: (baseURL: string) => `Base URL: ${baseURL}`,
  variables: (lines: readonly string[]) => `For the app:\n${lines.map((line) => `  ${line}`).join('\n')}`,
  fail: (header: string, kinds: readonly string[]) =>
    `A request with the header ${header} fails as it says: ${list(kinds)}.`,
  stop: 'Ctrl-C stops it.',
  anyKey: 'any-key',
  yourKey: 'the key you passed',
  portTaken: (host: string, port: number) => `Port ${port} of ${host} is in use.`,
  portTakenHint: 'Pass another one with --port, or --port 0 for any that is free.',
  cannotListen: (host: string, port: number, why: string) => `Can't listen on ${host}:${port}: ${why}.`,

  log: {
    ignored: (names: readonly string[]) => `ignored: ${list(names)}`,
    undocumented: (names: readonly string[]) => `undocumented: ${list(names)}`,
    refused: (what: string) => `refused: ${what}`,
    aborted: 'the client went away',
    ms: (ms: number) => `${ms} ms`,
  },
  unknownPath: 'path',

  wrongKey: 'The API key is missing or wrong.',
  noSuchPath: (path: string) => `There is no ${path} here.`,
  unknownModel: (id: string) => `There is no model ${id}.`,
  wrongKind: (id: string, kind: string, wanted: string) => `The model ${id} is of the kind ${kind}, not ${wanted}.`,
  required: (name: string) => `${name} is required.`,
  notMessages: 'messages must be a list of objects with a role.',
  notAnObject: 'The body must be a JSON object.',
  notJson: 'The body is not valid JSON.',
  notAForm: 'The body is not a valid form.',
  wrongType: (reads: 'json' | 'form') =>
    `The content type must be ${reads === 'json' ? 'application/json' : 'multipart/form-data'}.`,
  tooLarge: (bytes: number) => `The body is larger than ${bytes / 2 ** 20} MB.`,
  unknownField: (name: string) => `${name} is not a known field.`,
  together: (names: readonly string[], note: string) => `${list(names)} can't stand together as they do here. ${note}`,
  notANumber: (name: string) => `${name} must be a number.`,
  refused: (name: string, value: string, verdict: Verdict, note: string | undefined) =>
    and(sentence(name, value.slice(0, 100), verdict), note),

  noImages: (model: string) => `${model} does not read images.`,
  noSound: (model: string) => `${model} does not take sound.`,
  noTools: (model: string) => `${model} does not call tools.`,
  noFormat: (model: string, format: string) => `${model} does not take the response format ${format}.`,
  width: (model: string, widths: readonly number[]) => `dimensions of ${model} may be ${list(widths)}.`,
  tooLongFor: (model: string, context: number) => `This is longer than the ${context} tokens that ${model} can read.`,
  jsonWord: 'JSON mode is on, but no message says json.',
  replay: (field: string) => `${field} of the earlier answer must be sent back with its tool calls.`,
  noSuch: (what: 'file' | 'batch' | 'response', id: string) => `There is no ${what} ${id}.`,
  noSuchSound: (format: string, known: readonly string[]) =>
    `The emulator has no ${format} sound, only ${list(known)}.`,

  wanted: (kind: string) => `The request asked to fail: ${kind}.`,
  noSuchFailure: (header: string, kinds: readonly string[]) => `${header} takes one of ${list(kinds)}.`,
  bug: 'The emulator failed; its log says why.',
};

function sentence(name: string, value: string, verdict: Verdict): string {
  switch (verdict.kind) {
    case 'rename':
      return `${name} is called ${verdict.to} here.`;
    case 'clamp':
    case 'bound':
      return `${name} must be in ${rangeText(verdict.range)}, not ${value}.`;
    case 'replace':
      return `${name} can't be ${value}; ${verdict.to} comes closest.`;
    case 'many':
      return `${name} takes at most ${verdict.most}, not ${value}.`;
    case 'long':
      return `${name} takes at most ${verdict.most} characters.`;
    case 'ignored':
      return `${name} has no effect here.`;
    case 'value':
      return `${name} can't be ${value}.`;
    default:
      return `${name} is not taken.`;
  }
}
