/** Sentences on LlamaIndexTS. `vendor` is the target's name. */
export const llamaindex = {
  found: "LlamaIndex's classes that talk to OpenAI come from here.",
  stays: (vendor: string) => `The package stays: its classes speak the protocol that ${vendor} answers in.`,
  /** What the library believes of a model that it does not list. */
  unlisted: (model: string, window: number | undefined) =>
    `LlamaIndex has no ${model} in its list of models and takes 1,024 tokens for its context window${
      window === undefined ? '' : ` (it is ${window.toLocaleString('en')})`
    }: chat engines and memory cut their texts to that, or refuse them. Extend the class with a \`get metadata()\` that gives the true contextWindow.`,
  toolless: (model: string) =>
    `This version also takes ${model} for a model without tools, because it does not list it: raise it to one that asks no list (@llamaindex/openai 0.4.12), or extend the class with a supportToolCall that is true.`,
  encoding: (vendor: string, baseURL: string) =>
    `LlamaIndex asks for vectors as base64 and has no option for another form, but ${vendor} answers with numbers, which it would garble without an error; hand it a session at ${baseURL} that asks for encoding_format 'float'`,
  unsent: (option: string, model: string, fields: string) =>
    `LlamaIndex sends ${option} only to models whose names begin as OpenAI's do, so ${model} is asked without it: give what it takes instead within ${fields}.`,
  batch: (most: number, vendor: string) => `${vendor} takes at most ${most} texts in a call.`,
  fallback: (what: 'llm' | 'embedModel') =>
    `Nothing here sets Settings.${what}, and this version of LlamaIndex then asks OpenAI by itself: set it.`,
};
