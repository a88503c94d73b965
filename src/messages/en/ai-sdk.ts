/** Sentences of findings on the Vercel AI SDK. `vendor` is the target's name; names and ids come in as code writes them. */
export const aiSdk = {
  /** What stands above the provider of a shared module. */
  module: (vendor: string) => `Makes models of ${vendor}.`,
  import: {
    found: (name: string) => `${name} is used here.`,
    moves: (to: readonly string[]) => `What this import brings comes from ${to.join(' and ')} from now on.`,
    beside: (to: readonly string[]) => `${to.join(' and ')} comes beside this import, which what stays still needs.`,
    same: (vendor: string) => `The package stays: nothing else speaks chat completions with ${vendor} in this major.`,
    stays: 'What this import brings stays what it is.',
    type: 'Only types are taken from the package; nothing to move.',
  },
  client: {
    built: (name: string, vendor: string, baseURL: string) =>
      `${name} is built here, for what goes to ${vendor} at ${baseURL}.`,
    ready: (name: string, vendor: string) => `${name} comes ready from the package of ${vendor}.`,
    setting: (name: string, create: string) => `${create} is told ${name}, which the old provider knew by itself.`,
    noOption: (create: string, name: string) => `${create} has no option ${name}; taken out.`,
  },
  creator: {
    found: (name: string) => `${name} is handed on here, and what calls it is not seen.`,
    handedOn: (
      name: string,
      to: { readonly create: string; readonly from: string; readonly vendor: string; readonly baseURL: string },
    ) =>
      `${name} is handed on here, and what calls it is not seen: ${
        to.create === name ? 'call it' : `hand on ${to.create} of ${to.from}, and call that`
      } with ${to.baseURL} as baseURL, the key of ${to.vendor}, and models of ${to.vendor}.`,
  },
  call: {
    through: (path: string, name: string, vendor: string) =>
      `${path} is asked of ${vendor} from now on, through ${name}.`,
  },
  object: {
    bare: (name: string, vendor: string) =>
      `${name} asks ${vendor} for JSON and sends no schema: write into the prompt which fields the answer must have, and of what kind.`,
    schema: (vendor: string) =>
      `The answer's schema is sent along, which ${vendor} does not take: set jsonPromptInjection beside it, so that it goes into the prompt.`,
    mode: (vendor: string, name: string) =>
      `${name} asks for an object by a tool that must be called, which ${vendor} does not take: with mode: 'json' the schema goes into the prompt.`,
  },
  platform: {
    found: (text: string) => `${text} works with OpenAI's own models alone.`,
    stays: (text: string, vendor: string) =>
      `${text} works with OpenAI's own models alone, and does nothing for those of ${vendor}: write a tool of your own, or leave it out.`,
    unmoved: (text: string) => `${text} goes to models that do not move; left alone.`,
  },
  param: {
    byCase: (text: string) => `Only some of the models that may arrive here move; those need ${text}.`,
    refusedByCase: (name: string) =>
      `Only some of the models that may arrive here move; those are refused with ${name}.`,
    unusedByCase: (name: string) => `Only some of the models that may arrive here move; those have no use for ${name}.`,
    noOption: (name: string, option: string) => `${name} has no option ${option}; taken out.`,
    renamed: (from: string, to: string, name: string) => `${name} passes ${from} on under the name ${to}.`,
    twice: (option: string, name: string, key: string) =>
      `${name} sends ${option} under this name too, beside what it stands for: under the key '${key}' it does not.`,
    texts: (sent: number, most: number, vendor: string) =>
      `Up to ${sent} texts go into one call, and ${vendor} takes ${most}: hand over ${most} at a time.`,
    extra: (option: string, vendor: string) =>
      `${option} asks OpenAI's Responses API for more beside the answer, which ${vendor} does not know; taken out.`,
    stored: (option: string) =>
      `${option} goes on with a conversation that OpenAI keeps: keep the messages and send all of them.`,
    unknown: (option: string, vendor: string) =>
      `What ${option} is to ${vendor} is not known: look whether it has a use there, and how it is called.`,
    key: (key: string) => `The new models read their options under ${key}.`,
    emptied: 'None of these options has a use for the new models; taken out.',
    otherKey:
      'The options of these models are put together where no edit is safe: they read them under another key now.',
    bothKeys: (key: string) =>
      `There are options under ${key} already: put those of OpenAI's models that still matter there.`,
    noPlace: (field: string, value: string, name: string) =>
      `${field} should be ${value}, and ${name} passes no such field on.`,
    unasked: (model: string, fields: readonly string[]) =>
      `What asks ${model} is not seen here: it must set ${fields.join(' and ')}.`,
    place: (field: string, value: string) =>
      `${field} should be ${value} among the options of these models, which are not written here.`,
    setting: (option: string, value: string) =>
      `${option} should be ${value} among the settings of this call, which are not written here.`,
    temperature: (to: string, vendor: string) =>
      `Where the code says nothing, this major of the AI SDK sends a temperature of 0, which ${vendor} does not take; ${to} is set.`,
    temperatureOpen: (vendor: string) =>
      `Where the code says nothing, this major of the AI SDK sends a temperature of 0, which ${vendor} does not take: set another.`,
  },
  gateway: {
    asked: (path: string, vendor: string) =>
      `${path} asks Vercel's gateway by a name that is not always written here as one of OpenAI's: give it a model of ${vendor} where it is.`,
    stays: "Vercel's gateway stays for names that the code does not show.",
    offered: (name: string) =>
      `${name} is offered here and asked for through a gateway, under a name that only the run knows; left alone.`,
  },
  reach: {
    named: "Its name goes to Vercel's gateway, and may be one that is not written here, or another vendor's.",
    none: (resource: string) =>
      `No package of the AI SDK makes models of ${resource} for it: the provider of OpenAI stays here; or send the request by hand.`,
    links: (name: string) =>
      `${name} asks for images as base64, and the vendor answers with links: the provider of OpenAI stays here; or send the request by hand.`,
  },
};
