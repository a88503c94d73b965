import { TELLING_PATH } from '../openai/paths.ts';

/**
 * A file that imports the SDK under any of its specifiers, calls the API in a way that nothing else is called, names its
 * host or asks ChatGPT's own servers, reads a variable that holds its address, or counts tokens as its models do.
 */
const SEED =
  /(?:from|import|require)\s*(?:\(\s*)?["'](?=[^"']*["'])(?:npm:\/?|jsr:\/?@openai\/|https?:\/\/[^"']*\/)?openai(?:-edge)?(?:[@/][^"']*)?["']|\.(?:chat\s*\.\s*completions|embeddings|completions|responses|moderations)\s*\.\s*(?:create|parse|stream)\b|\bai\.models\.openai\(|\bcreate(?:ChatCompletion|Completion|Embedding)\b|\bapi\.openai\.com\b|\bchat(?:\.openai|gpt)\.com\/(?:backend-|api\/|cdn-cgi\/)|\bOPEN_?AI_\w*(?:URL|BASE|HOST|ENDPOINT)\b|["':/](?:tiktoken|js-tiktoken|gpt-tokenizer|gpt-3-encoder|gpt3-tokenizer)["'@/]/;

/** Libraries that bring connections of their own, and models that are named through a gateway. */
const LIBRARIES =
  /["'](?:@ai-sdk\/(?:openai|azure)|@langchain\/openai|langchain(?:\/[^"']+)?|deepagents|@llamaindex\/[^"']+|llamaindex|@openai\/agents[^"']*|@mastra\/[^"']+|genkitx-(?=[^"']*["'])[^"']*openai[^"']*|@genkit-ai\/compat-oai[^"']*|@instructor-ai\/instructor|@inngest\/(?:ai|agent-kit)|inngest|@browserbasehq\/stagehand|@langchain\/langgraph(?:\/prebuilt)?|chatgpt|openai-(?:api|ext|fetch|streams|react-native)|react-native-openai|@azure\/openai|@tanstack\/ai-openai|@copilotkit\/runtime|chromadb|@chroma-core\/openai|mem0ai\/oss|@voltagent\/core|@xsai-ext\/providers[^"']*|@ax-llm\/ax|llm-api|token\.js|@waylaidwanderer\/chatgpt-api|nodejs-gpt|openai\/[a-z\d][\w.-]*)["']/;

/** An import map may give the SDK any name: then every candidate counts. */
const MAPPED = /["'](?=[^"']*["'])(?:npm:\/?|https?:\/\/[^"']*\/)openai(?:@[^"']*)?["']/;

/** Whether any candidate uses the SDK at all, or asks for what it asks for; if none does, no parser is loaded. */
export function hasSeeds(texts: Iterable<string>, importMaps: Iterable<string>): boolean {
  for (const text of texts) if (SEED.test(text) || LIBRARIES.test(text) || TELLING_PATH.test(text)) return true;
  for (const text of importMaps) if (MAPPED.test(text)) return true;
  return false;
}
