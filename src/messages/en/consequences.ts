/** Sentences of what follows from another model answering. `vendor`, `model`: the target's. */
const list = (items: readonly (string | number)[], last = 'and'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

const PARTS: Readonly<Record<string, string>> = {
  image_url: 'images',
  input_audio: 'sound',
  file: 'files',
};

/** What else to do than hand the call to a model that can. */
const instead = (able: readonly string[], from: string, otherwise: string): string =>
  able.length === 0 ? otherwise : `${list(able, 'or')} can: pass --model ${from}=${able[0]}.`;

export const consequences = {
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
  json: {
    missing: (vendor: string) =>
      `JSON mode of ${vendor} needs the word "json" in a message, and none here has it: ask for JSON in the prompt.`,
    open: (vendor: string) =>
      `JSON mode of ${vendor} needs the word "json" in a message, and not all of them are visible here: check the prompt.`,
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
