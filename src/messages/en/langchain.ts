import { sentence } from './sentence.ts';

const noted = (text: string, note: string | undefined): string =>
  note === undefined ? text : `${text} ${sentence(note)}`;

interface Thinker {
  readonly model: string;
  readonly vendor: string;
  /** Models that can do without. */
  readonly able: readonly string[];
  readonly from: string;
}

/** Sentences on LangChain.js. `vendor` is the target's name, `name` a class, `param` a field of the request. */
export const langchain = {
  found: 'Classes of LangChain that talk to OpenAI come from here.',
  stays: (vendor: string) => `The package stays: its classes speak the protocol that ${vendor} answers in.`,
  chatClass: 'OpenAI chats with models of OpenAI alone and asks all others for completions; OpenAIChat chats with any.',
  /** Of embeddings: how many texts go into one request. */
  batch: {
    set: (most: number, vendor: string) =>
      `batchSize is ${most}: LangChain puts as many texts into a request, and ${vendor} takes no more.`,
    open: (most: number, vendor: string) => `batchSize must be at most ${most}: ${vendor} takes no more texts at once.`,
  },
  /** `method`: what LangChain calls a way to get an answer in the shape of a schema. */
  structured: {
    changed: (was: string, method: string, { vendor, isOpen }: { readonly vendor: string; readonly isOpen: boolean }) =>
      `${vendor} does not take ${was}, the way that structured output goes here; it goes by ${method}${isOpen ? ', which nobody documents either' : ''}.`,
    prompt: 'jsonMode sends no schema: the prompt must say which fields the answer has, and that it is JSON.',
    kept: (was: string, vendor: string) => `Structured output goes by ${was}, which ${vendor} does not document; kept.`,
    none: (vendor: string) =>
      `${vendor} takes no way of structured output that LangChain knows: ask for JSON in the prompt, and parse the answer.`,
    open: (vendor: string) =>
      `How structured output goes here differs by model or run: choose a method that ${vendor} takes for each.`,
  },
  thoughts: ({ model, vendor, able, from }: Thinker) =>
    `${model} thinks, ${vendor} wants its thoughts back with every tool call, and LangChain sends none back${
      able.length === 0
        ? ': make this loop with the openai package.'
        : `. ${able[0]} need not think: pass --model ${from}=${able[0]}.`
    }`,
  /** Options with which a chat asks for responses instead. */
  responses: {
    chat: (vendor: string) =>
      `With this LangChain asks for responses; ${vendor} is asked in chats, which is what its models all answer.`,
    byHand: (vendor: string) =>
      `This may make LangChain ask for responses, and ${vendor} is asked in chats: make useResponsesApi false, and ask for no summary of the thoughts.`,
  },
  effort: (option: string, model: string) =>
    `LangChain sends ${option} only to models whose names begin as OpenAI's do, so ${model} is asked without it: say within modelKwargs how much it is to think.`,
  /** Tools that OpenAI runs itself. */
  hosted: {
    missing: (vendor: string, note: string | undefined) =>
      noted(`This tool runs at OpenAI, through an API that ${vendor} does not have.`, note),
    served: (vendor: string, note: string | undefined) =>
      noted(`This tool goes through the Responses API: check that ${vendor} runs it there.`, note),
  },
};
