import type { ParamValue } from '../../providers/param-rule.ts';
import { THROUGH } from '../../source/libraries/agents/settings.ts';
import { propertyOf } from '../../source/syntax.ts';
import type { ts } from '../../source/ts.ts';
import type { LiteralChange } from '../literal-edits.ts';
import { literalText } from '../openai-sdk/field-text.ts';
import type { AgentCall } from './agent-call.ts';
import { inner } from './written-settings.ts';

/** A body field that an agent's requests are to carry: its value, or code that gives it. */
export interface NewSetting {
  readonly wire: string;
  readonly value: ParamValue | { readonly code: string };
}

/** One change that brings body fields in. */
export interface PlacedSettings extends LiteralChange {
  readonly wires: readonly string[];
}

/** A tree of names with fields at its ends. */
interface Tree {
  readonly [name: string]: Leaf | Tree;
}

interface Leaf {
  readonly wire: string;
  readonly code: string;
}

/**
 * Puts body fields where the SDK takes them: under its own names, what it has no name for into `providerData`, each in
 * the innermost object that is written already; all at once, for they may share a new one. Undefined where one of these
 * is out of view.
 */
export function placeSettings(
  fields: readonly NewSetting[],
  { config, settings, names }: AgentCall,
): PlacedSettings[] | undefined {
  if (fields.length === 0) return [];
  if (config === undefined) return undefined;
  const tree: Record<string, Leaf | Record<string, Leaf>> = {};
  for (const { wire, value } of fields) {
    const path = Object.keys(names).find((name) => names[name] === wire) ?? `${THROUGH}.${wire}`;
    const [name = path, within] = path.split('.').reverse();
    const leaf = { wire, code: codeOf(value, config.getSourceFile()) };
    if (within === undefined) tree[name] = leaf;
    else tree[within] = { ...(tree[within] as Record<string, Leaf> | undefined), [name]: leaf };
  }
  return settings === undefined ? insertion(config, 'modelSettings', tree) : into(settings, tree);
}

function codeOf(value: NewSetting['value'], file: ts.SourceFile): string {
  return typeof value === 'object' && typeof value.code === 'string'
    ? value.code
    : literalText(value as ParamValue, file);
}

function into(literal: ts.ObjectLiteralExpression, tree: Tree): PlacedSettings[] | undefined {
  const changes = Object.entries(tree).map(([name, value]) => insertion(literal, name, value));
  return changes.every((change) => change !== undefined) ? changes.flat() : undefined;
}

function insertion(
  literal: ts.ObjectLiteralExpression,
  name: string,
  value: Leaf | Tree,
): PlacedSettings[] | undefined {
  if (propertyOf(literal, name) === undefined)
    return [{ literal, change: { kind: 'insert', text: `${name}: ${textOf(value)}` }, wires: wiresOf(value) }];
  const written = inner(literal, name);
  return written === undefined || isLeaf(value) ? undefined : into(written, value);
}

function isLeaf(value: Leaf | Tree): value is Leaf {
  return typeof value.code === 'string';
}

function textOf(value: Leaf | Tree): string {
  if (isLeaf(value)) return value.code;
  const fields = Object.entries(value).map(([name, each]) => `${name}: ${textOf(each)}`);
  return `{ ${fields.join(', ')} }`;
}

function wiresOf(value: Leaf | Tree): string[] {
  return isLeaf(value) ? [value.wire] : Object.values(value).flatMap(wiresOf);
}
