interface Origin {
  readonly from: string;
  readonly fetchedAt: string;
}

/** `2026-11-26 (https://models.dev/api.json)` */
const origin = ({ from, fetchedAt }: Origin) => `${fetchedAt.slice(0, 10)} (${from})`;
const megabytes = (bytes: number) => `${bytes / 1_000_000} MB`;
const seconds = (ms: number) => `${ms / 1000} seconds`;

/** What is said of the public list of models, and of fetching it. */
export const catalog = {
  origin,
  reading: (from: string) => `Reading the list of models at ${from} …`,
  httpError: (from: string, status: number) => `${from} answered with HTTP status ${status}`,
  timeout: (from: string, ms: number) => `${from} did not answer in full within ${seconds(ms)}`,
  tooLarge: (from: string, bytes: number) => `What ${from} sends is larger than ${megabytes(bytes)}`,
  unreachable: (from: string, why: string) => `${from} can't be reached: ${why}`,
  proxy: 'A proxy is set in the environment. Node goes through it from 22.21 and 24 on, with NODE_USE_ENV_PROXY=1.',
  notJson: (from: string) => `What ${from} sends is not JSON`,
  wrongShape: (from: string) => `What ${from} sends is not a list of models in the form of https://models.dev/api.json`,
  unsaved: (file: string, why: string) => `The list of models can't be saved as ${file}: ${why}`,
  usesBundled: 'The bundled data is used.',
  usesSaved: (saved: Origin) => `The bundled data is used, with the list of ${origin(saved)}.`,
  damaged: (file: string) => `The saved list of models in ${file} is damaged, and left out; --refresh replaces it.`,
  fromNeedsRefresh: '--from says where --refresh reads: pass both.',
};
