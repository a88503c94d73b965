/** What the SDK calls the options of a client; libraries that hand options on to it call them the same. */
export const SDK_OPTIONS = {
  apiKey: 'apiKey',
  baseURL: 'baseURL',
  platform: { organization: 'organization', project: 'project' },
} as const;

/**
 * Variables that the SDK reads by itself where the code passes nothing, by the option that they stand for.
 * https://github.com/openai/openai-node/blob/master/src/client.ts
 */
export const SDK_READS = {
  apiKey: 'OPENAI_API_KEY',
  baseURL: 'OPENAI_BASE_URL',
  organization: 'OPENAI_ORG_ID',
  project: 'OPENAI_PROJECT_ID',
} as const;
