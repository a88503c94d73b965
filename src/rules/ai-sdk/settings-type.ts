import { bringerOf } from '../../source/libraries/ai-sdk/bringer.ts';
import { nameOf } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import type { NewProvider, ProviderMove } from './moves.ts';

/** The type that the options of a provider are declared with, where that is the one of OpenAI's package. */
export interface SettingsType {
  readonly node: ts.Identifier;
  /** What it is called in the package that the provider comes from now on: `DeepSeekProviderSettings`. */
  readonly name: string;
  /** `import { type OpenAIProviderSettings }` */
  readonly isMarked: boolean;
}

/** `const options: OpenAIProviderSettings = { … }` in front of `createOpenAI(options)`. */
export function settingsType(
  { instance: { built } }: ProviderMove,
  { package: found, isInPlace }: NewProvider,
  tracer: Tracer,
): SettingsType | undefined {
  const options = built?.arguments?.[0];
  if (!isInPlace || found.name === '@ai-sdk/openai' || options === undefined || !ts.isIdentifier(options))
    return undefined;
  const holder = tracer.island.symbols.of(options)?.valueDeclaration;
  const type = holder !== undefined && ts.isVariableDeclaration(holder) ? holder.type : undefined;
  if (type === undefined || !ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return undefined;
  const node = type.typeName;
  const bringer = bringerOf(node, tracer);
  if (bringer === undefined || !ts.isImportSpecifier(bringer) || bringer.getSourceFile() !== node.getSourceFile())
    return undefined;
  if (nameOf(bringer.propertyName ?? bringer.name) !== 'OpenAIProviderSettings') return undefined;
  return { node, name: found.create.replace(/^create/, '').concat('ProviderSettings'), isMarked: bringer.isTypeOnly };
}
