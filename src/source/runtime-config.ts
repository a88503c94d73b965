import { posix } from 'node:path';
import { ancestors } from './ancestors.ts';
import type { FileIndex } from './index-files.ts';
import { nameOf, unwrap } from './syntax.ts';
import { ts } from './ts.ts';

/** Configs of Nuxt and Nitro, which hand their `runtimeConfig` to the program. */
const CONFIG = /(?:^|\/)(?:nuxt|nitro)\.config\.[cm]?[jt]s$/;

/** Whether a call asks for what such a config hands on; the function is imported by itself. */
export function isRuntimeConfigCall(node: ts.CallExpression): boolean {
  const callee = unwrap(node.expression);
  return ts.isIdentifier(callee) && callee.text === 'useRuntimeConfig';
}

/** The `runtimeConfig` of the config nearest to a file, of those that are seen. */
export function runtimeConfigFor(file: string, index: FileIndex): ts.ObjectLiteralExpression | undefined {
  const literals = runtimeConfigs(index).map((literal) => {
    const folder = posix.dirname(literal.getSourceFile().fileName.slice(1));
    return { literal, folder };
  });
  for (const folder of ancestors(posix.dirname(file))) {
    const found = literals.find((each) => each.folder === folder);
    if (found !== undefined) return found.literal;
  }
  return undefined;
}

/** Every `runtimeConfig: { … }` of a config. */
export function runtimeConfigs({ identifiers }: FileIndex): ts.ObjectLiteralExpression[] {
  return (identifiers.get('runtimeConfig') ?? []).flatMap((name) => {
    const { parent } = name;
    if (!CONFIG.test(name.getSourceFile().fileName) || !ts.isPropertyAssignment(parent) || parent.name !== name)
      return [];
    const value = unwrap(parent.initializer);
    return ts.isObjectLiteralExpression(value) ? [value] : [];
  });
}

/** One value of a runtime config, and the variable that sets it when the program starts. */
export interface RuntimeSetting {
  readonly property: ts.PropertyAssignment;
  /** `NUXT_OPENAI_API_KEY` for `openaiApiKey` and for `openai: { apiKey }`. */
  readonly variable: string;
}

export function settingsOf(literal: ts.ObjectLiteralExpression, path: readonly string[] = []): RuntimeSetting[] {
  const prefix = /(?:^|\/)nitro\./.test(literal.getSourceFile().fileName) ? 'NITRO' : 'NUXT';
  return literal.properties.flatMap((property) => {
    const name = ts.isPropertyAssignment(property) ? nameOf(property.name) : undefined;
    if (!ts.isPropertyAssignment(property) || name === undefined) return [];
    const value = unwrap(property.initializer);
    if (ts.isObjectLiteralExpression(value)) return settingsOf(value, [...path, name]);
    return [{ property, variable: [prefix, ...[...path, name].map(inCapitals)].join('_') }];
  });
}

/** `openaiApiKey` as `OPENAI_API_KEY`. */
function inCapitals(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replaceAll(/[-.]/g, '_')
    .toUpperCase();
}
