/** Sentences on Mastra. */
export const mastra = {
  maker: (id: string) => `The model is ${id}'s now, and its options stand under that name.`,
  fixed: {
    agent:
      'Its model is named where no edit can put an address beside it: give it { id, url, apiKey } instead of the name.',
    memory:
      'A name has no address: give it new ModelRouterEmbeddingModel({ id, url, apiKey }) of @mastra/core/llm instead.',
  },
};
