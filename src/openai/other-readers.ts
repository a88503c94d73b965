/**
 * Packages that read OPENAI_API_KEY themselves where the code passes no key: as long as a repository imports one, the
 * variable is still needed under its old name.
 */
const READERS = /^(?:openai-(?:fetch|streams)|token\.js|@mastra\/voice-openai[^/]*|genkitx-openai)/;

export function readsOpenAIKey(specifier: string): boolean {
  return READERS.test(specifier);
}
