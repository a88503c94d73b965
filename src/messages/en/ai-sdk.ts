/** Sentences of findings on the Vercel AI SDK. `vendor` is the target's name; names and ids come in as code writes them. */
export const aiSdk = {
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
    kept: 'The provider of OpenAI stays for what the target does not serve this way.',
    unseen: 'How this provider comes into the file is not visible, so no edit can put another in its place.',
  },
  call: {
    through: (path: string, name: string, vendor: string) =>
      `${path} is asked of ${vendor} from now on, through ${name}.`,
  },
  reach: {
    none: (resource: string) =>
      `No package of the AI SDK makes models of ${resource} for it: the provider of OpenAI stays here; or send the request by hand.`,
    links: (name: string) =>
      `${name} asks for images as base64, and the vendor answers with links: the provider of OpenAI stays here; or send the request by hand.`,
  },
} as const;
