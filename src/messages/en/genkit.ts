/** Sentences on Genkit. `vendor` is the target's name. */
export const genkit = {
  found: "Genkit's plugin for OpenAI comes from here.",
  stays: (vendor: string) => `The package stays: its plugins speak the protocol that ${vendor} answers in.`,
};
