import type { Generation } from '../../source/libraries/ai-sdk/generations.ts';
import { OPTIONS, SETTINGS } from '../../source/libraries/ai-sdk/settings.ts';
import { unwrap } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { valueNode, type WrittenProperty, writtenProperties, writtenProperty } from '../openai-sdk/param-parts.ts';

/** One field of the request that a generation writes out. */
export interface Field {
  /** As the code calls it. */
  readonly name: string;
  /** As the wire calls it; undefined for what is no field of a request. */
  readonly wire: string | undefined;
  readonly property: WrittenProperty;
  readonly literal: ts.ObjectLiteralExpression;
  /** Whether it stands among the options of OpenAI's models. */
  readonly isOption: boolean;
}

/** Names under which generations take options of one vendor's models, the newest first. */
const PROVIDER_OPTIONS = ['providerOptions', 'experimental_providerMetadata', 'providerMetadata'] as const;

/** Where a generation writes the options of OpenAI's models. */
export interface OptionPlace {
  /** `providerOptions: { openai: { … } }` */
  readonly property: WrittenProperty;
  /** What it is set to; undefined where that is no literal of this generation alone. */
  readonly holder: ts.ObjectLiteralExpression | undefined;
  /** `openai: { … }` within. */
  readonly openai: WrittenProperty | undefined;
  readonly options: ts.ObjectLiteralExpression | undefined;
}

/** The options of OpenAI's models at a generation; undefined where it names none. */
export function optionPlace({ parts }: Generation, tracer: Tracer): OptionPlace | undefined {
  for (const literal of parts.literals)
    for (const name of PROVIDER_OPTIONS) {
      const property = writtenProperty(literal, name);
      if (property === undefined) continue;
      const holder = ownLiteral(valueNode(property), tracer);
      const openai = holder === undefined ? undefined : writtenProperty(holder, 'openai');
      const options = openai === undefined ? undefined : ownLiteral(valueNode(openai), tracer);
      return { property, holder, openai, options };
    }
  return undefined;
}

/** The literal that an expression is, or that a constant holds which stands nowhere else. */
function ownLiteral(value: ts.Expression, tracer: Tracer): ts.ObjectLiteralExpression | undefined {
  const node = unwrap(value);
  if (ts.isObjectLiteralExpression(node)) return node;
  const bound = ts.isIdentifier(node) ? tracer.bindings.bind(node) : undefined;
  if (bound?.kind !== 'declaration' || !ts.isVariableDeclaration(bound.node)) return undefined;
  const held = bound.node.initializer === undefined ? undefined : unwrap(bound.node.initializer);
  const isAlone = tracer.bindings.references(bound.node).length === 1;
  return held !== undefined && ts.isObjectLiteralExpression(held) && isAlone ? held : undefined;
}

/** The fields that a generation writes out: its settings, and the options of OpenAI's models. */
export function fieldsOf(generation: Generation, place: OptionPlace | undefined): Field[] {
  const settings = generation.parts.literals.flatMap((literal) =>
    writtenProperties(literal).flatMap(({ name, property }): Field[] =>
      Object.hasOwn(SETTINGS, name) ? [{ name, wire: SETTINGS[name], property, literal, isOption: false }] : [],
    ),
  );
  const { options } = place ?? {};
  if (options === undefined) return settings;
  const written = writtenProperties(options).map(
    ({ name, property }): Field => ({
      name,
      wire: Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined,
      property,
      literal: options,
      isOption: true,
    }),
  );
  return [...settings, ...written];
}
