import type { LibraryFinder } from '../library.ts';
import { findPlugins, isPluginPackage } from './plugins.ts';
import { findReferences } from './references.ts';
import { findRequests } from './requests.ts';

/** Genkit's plugin for OpenAI and for whoever answers like it, and what is asked through it. */
export const findGenkit: LibraryFinder = ({ tracer }) => {
  if (!tracer.index.specifiers.some(({ text }) => isPluginPackage(text))) return { clients: [], calls: [] };
  const plugins = findPlugins(tracer);
  const references = findReferences(plugins, tracer);
  return {
    clients: plugins.map(({ client }) => client),
    calls: [...references, ...findRequests(plugins, references, tracer)],
  };
};
