/**
 * Packages that read OPENAI_API_KEY themselves where the code passes no key: as long as a repository imports one, the
 * variable is still needed under its old name.
 */
const READERS =
  /^(?:openai-(?:fetch|streams)|token\.js|@tanstack\/ai-openai(?!\/compatible)|@chroma-core\/openai|@mastra\/voice-openai[^/]*|genkitx-openai|@browserbasehq\/stagehand)/;

/** The same of those that bring several vendors, where OpenAI's is what a file takes of them. */
const MAKERS = /^(?:inngest|@inngest\/(?:ai|agent-kit))$/;

export function readsOpenAIKey(specifier: string): boolean {
  return READERS.test(specifier);
}

/** Whether what a package exports under OpenAI's name reads the key itself. */
export function makesOpenAIs(specifier: string): boolean {
  return MAKERS.test(specifier);
}
