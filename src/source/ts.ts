/**
 * The one door to the compiler: ts-morph's own TypeScript, never the user's (TypeScript 7 has no classic API, and
 * loading a stranger's module would execute it). Only its parser, binder and checker are used: ts-morph's wrapper nodes
 * cost 2.5 times as much per parsed file, and its manipulation re-parses the file at every edit (docs/architecture.md).
 */
export { ts } from 'ts-morph';
