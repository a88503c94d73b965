/** Settings of a generation, with what the models make of them on the wire. https://ai-sdk.dev/docs/ai-sdk-core/settings */
export const SETTINGS: Readonly<Record<string, string>> = {
  maxTokens: 'max_tokens',
  maxOutputTokens: 'max_tokens',
  temperature: 'temperature',
  topP: 'top_p',
  frequencyPenalty: 'frequency_penalty',
  presencePenalty: 'presence_penalty',
  stopSequences: 'stop',
  seed: 'seed',
  tools: 'tools',
  toolChoice: 'tool_choice',
  reasoning: 'reasoning_effort',
};
