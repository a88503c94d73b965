import type { ApiCall } from '../../source/calls.ts';
import type { Flow } from '../../source/flow.ts';
import { SETTINGS, THROUGH } from '../../source/libraries/agents/settings.ts';
import { propertyOf, unwrap } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { type WrittenProperty, writtenProperties, writtenProperty } from '../openai-sdk/param-parts.ts';

/** A setting that is written out, by what it is on the wire. */
export interface WrittenSetting {
  readonly wire: string;
  readonly property: WrittenProperty;
  /** What it stands in: the settings, or an object within them. */
  readonly literal: ts.ObjectLiteralExpression;
}

/** Where an agent, a runner or a copy of an agent says which model it asks, and how. */
export interface WrittenSettings {
  /** What it is built with; undefined where no single literal is in view. */
  readonly config: ts.ObjectLiteralExpression | undefined;
  /** Its `modelSettings`; undefined where it has none, or none in view. */
  readonly settings: ts.ObjectLiteralExpression | undefined;
  readonly written: readonly WrittenSetting[];
  /** There are settings, or may be, that nobody sees. */
  readonly isHidden: boolean;
}

/** Reads the settings of a call. */
export function writtenSettings({ node, path }: ApiCall, tracer: Tracer): WrittenSettings {
  const [argument] = node.arguments ?? [];
  const options = argument === undefined ? undefined : onlyLiteral(tracer.trace(argument));
  const config = path === 'asTool' && options !== undefined ? inner(options, 'runConfig') : options;
  if (config === undefined) return { config, settings: undefined, written: [], isHidden: argument !== undefined };
  const property = propertyOf(config, 'modelSettings');
  const flow = tracer.member(tracer.trace(config), 'modelSettings', config);
  const settings = onlyLiteral(flow);
  const isNamed = property !== undefined || flow.leaves.some(({ kind }) => kind !== 'undefined');
  return {
    config,
    settings,
    written: settings === undefined ? [] : writtenIn(settings),
    isHidden: (isNamed && settings === undefined) || settings?.properties.some(ts.isSpreadAssignment) === true,
  };
}

function writtenIn(settings: ts.ObjectLiteralExpression): WrittenSetting[] {
  const named = Object.entries(SETTINGS).flatMap(([path, wire]): WrittenSetting[] => {
    const [name = path, within] = path.split('.').reverse();
    const literal = within === undefined ? settings : inner(settings, within);
    const property = literal === undefined ? undefined : writtenProperty(literal, name);
    return literal === undefined || property === undefined ? [] : [{ wire, property, literal }];
  });
  const through = inner(settings, THROUGH);
  const passed = through === undefined ? [] : writtenProperties(through);
  return [
    ...named,
    ...passed.flatMap(({ name, property }) =>
      through === undefined ? [] : [{ wire: name, property, literal: through }],
    ),
  ];
}

/** The object that a property is written as. */
export function inner(literal: ts.ObjectLiteralExpression, name: string): ts.ObjectLiteralExpression | undefined {
  const property = propertyOf(literal, name);
  const value = property !== undefined && ts.isPropertyAssignment(property) ? unwrap(property.initializer) : undefined;
  return value !== undefined && ts.isObjectLiteralExpression(value) ? value : undefined;
}

function onlyLiteral({ leaves }: Flow): ts.ObjectLiteralExpression | undefined {
  const [leaf, ...others] = leaves;
  return leaf?.kind === 'object' && others.length === 0 ? leaf.node : undefined;
}
