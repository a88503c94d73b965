/** Sentences on LangChain.js. `vendor` is the target's name. */
export const langchain = {
  found: 'Classes of LangChain that talk to OpenAI come from here.',
  stays: (vendor: string) => `The package stays: its classes speak the protocol that ${vendor} answers in.`,
};
