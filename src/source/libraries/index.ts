import { findAgents } from './agents/find-agents.ts';
import { findAiSdk } from './ai-sdk/find.ts';
import { findChatGPT } from './chatgpt.ts';
import { findGenkit } from './genkit/find-genkit.ts';
import { findLangChain } from './langchain/find-langchain.ts';
import type { LibraryFinder, LibraryMaterials, LibraryUse } from './library.ts';
import { findLlamaIndex } from './llamaindex/find-llamaindex.ts';
import { findMastra } from './mastra/find-mastra.ts';

/** Every library that reaches OpenAI without the SDK's own classes. */
const FINDERS: readonly LibraryFinder[] = [
  findAgents,
  findAiSdk,
  findChatGPT,
  findGenkit,
  findLangChain,
  findLlamaIndex,
  findMastra,
];

/** What all libraries together do in a repository. */
export function findLibraries(materials: LibraryMaterials): LibraryUse {
  const uses = FINDERS.map((find) => find(materials));
  return { clients: uses.flatMap(({ clients }) => clients), calls: uses.flatMap(({ calls }) => calls) };
}
