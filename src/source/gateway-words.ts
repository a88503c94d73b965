/** What asks for models by names that come from elsewhere, and names nothing of OpenAI's itself. */
export const GATEWAYS = ['@ai-sdk/gateway', 'gateway(', 'gateway.languageModel('] as const;
