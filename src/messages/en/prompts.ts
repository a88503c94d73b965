import type { Family } from '../../finding.ts';
import type { Routable } from '../../openai/surface.ts';
import type { Resource } from '../../providers/resources.ts';

const count = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;

const resources: Readonly<Record<Resource, string>> = {
  'chat.completions': 'chat',
  responses: 'Responses API',
  'responses.stored': 'stored responses',
  completions: 'text completions',
  embeddings: 'embeddings',
  'images.generate': 'image generation',
  'images.edit': 'image editing',
  'images.createVariation': 'image variations',
  'audio.speech': 'speech',
  'audio.transcriptions': 'transcription',
  'audio.translations': 'audio translation',
  files: 'files',
  uploads: 'uploads',
  batches: 'batches',
  fine_tuning: 'fine-tuning',
  moderations: 'moderation',
  models: 'model list',
  assistants: 'assistants',
  threads: 'threads',
  vector_stores: 'vector stores',
  realtime: 'realtime',
  conversations: 'conversations',
  containers: 'containers',
  evals: 'evals',
  videos: 'video',
  other: 'other endpoints',
};

const capabilities: Readonly<Record<Routable, string>> = {
  chat: 'chat',
  embeddings: 'embeddings',
  images: 'images',
  speech: 'speech',
  transcription: 'transcription',
  moderation: 'moderation',
};

const families: Readonly<Record<Family, string>> = {
  'openai-sdk': 'clients, calls, models and parameters of the openai package',
  'ai-sdk': 'Vercel AI SDK',
  langchain: 'LangChain.js',
  llamaindex: 'LlamaIndex.TS',
  agents: 'OpenAI Agents SDK',
  http: 'requests to the API without an SDK',
  env: 'environment variables and .env files',
  manifest: 'dependencies in package.json',
  docs: 'documentation',
};

/** A part of the API that a vendor lacks, and how many files call it. */
interface Lack {
  readonly part: string;
  readonly files: number;
}

/** `assistants (1 file), threads (2 files)` */
const lackList = (parts: readonly Lack[]): string =>
  parts.map(({ part, files }) => `${part} (${count(files, 'file')})`).join(', ');

/** What the questions say. */
export const prompts = {
  resources,
  capabilities,
  lacks: {
    blocked: (part: string, files: number) =>
      `no ${part}, you use ${part.endsWith('s') ? 'them' : 'it'} in ${count(files, 'file')}`,
    manual: (part: string, files: number) => `${part} by hand, in ${count(files, 'file')}`,
    allBlocked: (parts: readonly Lack[]) => `no ${lackList(parts)}`,
    allManual: (parts: readonly Lack[]) => `by hand: ${lackList(parts)}`,
  },
  vendor: {
    question: 'Move to which vendor? (type to filter)',
    custom: 'an endpoint of your own',
    customNote: 'speaks the OpenAI API: a gateway, vLLM, One API',
  },
  endpoint: {
    baseUrl: 'Base URL of the endpoint:',
    keyEnv: 'Variable that holds its API key:',
  },
  region: {
    question: 'Which endpoint?',
  },
  address: {
    question: (pattern: string) => `Its address is one for each customer, like ${pattern}; yours:`,
  },
  routes: {
    question: (part: string, vendor: string, files: number) =>
      `${vendor} does not serve ${part}, used in ${count(files, 'file')}. Send these calls to:`,
    leave: 'nobody: leave them, and report them',
  },
  models: {
    question: 'These models were found: accept what they become, or pick a row to change it',
    accept: 'Accept this mapping',
    accepted: 'accepted',
    unmapped: '(stays)',
    places: (n: number) => count(n, 'place'),
    replacement: (model: string) => `${model} becomes (pick one, or type an id)`,
    asTyped: (id: string) => `${id} (as typed)`,
  },
  families: {
    question: 'Which rules may change files?',
    describe: families,
  },
  pick: {
    question: (at: number, of: number) => `Take this part (${at} of ${of})?`,
    yes: 'yes',
    no: 'no',
    file: 'yes, and all that is left of this file',
    rule: 'yes, and all that is left of this rule',
    rest: 'yes, and all the rest',
    quit: 'no, and nothing of the rest',
    why: 'say why',
    save: 'Save the choices as:',
    ending: 'The name must end in .json.',
  },

  /** What inquirer says by itself, by its English. */
  inquirer: {} as Readonly<Record<string, string>>,

  newErrors: {
    question: (errors: number) => `${count(errors, 'type error')} came with these changes. What now?`,
    keep: 'Keep the changes',
    files: (files: number) => `Take back the ${count(files, 'file')} with new errors`,
    apart: 'The other files stay changed, variables that both read included.',
    all: 'Take everything back',
  },

  verdict: {
    question: (files: number) => `Write this diff to ${count(files, 'file')}?`,
    apply: 'Apply it',
    nothing: 'Write nothing',
    save: 'Save it as a .patch file',
    file: 'Patch file:',
    needsEnding: 'The name must end in .patch.',
    needsOutside: 'Choose a place outside of the folder that is moved: it stays as it is.',
  },
};
