import type { Resource } from '../../../providers/resources.ts';
import type { ApiCall } from '../../calls.ts';
import type { SdkVersions } from '../../sdk-version.ts';
import { propertyOf, unwrap } from '../../syntax.ts';
import type { Tracer } from '../../trace.ts';
import { ts } from '../../ts.ts';
import { isTypeOnly } from '../../type-only.ts';
import { openAIsId } from '../prefixed-id.ts';
import { findGenerations, type GenerationKind, KINDS } from './generations.ts';
import type { ProviderInstance, ProviderInstances } from './instances.ts';
import { majorAt } from './major.ts';
import type { ModelCall } from './models.ts';
import { aiSdkModule } from './module.ts';

/** What a generation that is given a name asks Vercel's gateway for. */
const RESOURCE_OF_KIND: Readonly<Record<GenerationKind, Resource>> = {
  text: 'chat.completions',
  object: 'chat.completions',
  embedding: 'embeddings',
  image: 'images.generate',
  speech: 'audio.speech',
  transcription: 'audio.transcriptions',
};

/** The first major whose generations take a name. */
const FIRST_WITH_NAMES = 5;

interface Materials {
  readonly tracer: Tracer;
  readonly versions: SdkVersions;
  readonly pathOf: (node: ts.Node) => string;
  readonly instances: ProviderInstances;
}

/** Generations that name a model of OpenAI's instead of being given one: `generateText({ model: 'openai/gpt-4o' })`. */
export function findNamedGenerations({ tracer, versions, pathOf, instances }: Materials): ModelCall[] {
  // Whoever sets a default provider has names of its own.
  if (tracer.index.identifiers.has('AI_SDK_DEFAULT_PROVIDER')) return [];
  const gateways = new Map<ts.SourceFile, ProviderInstance>();
  return findGenerations(tracer).flatMap(({ node, kind, name, model, mastra }): ModelCall[] => {
    if (mastra !== undefined) return [];
    const isNamed = model.leaves.some((leaf) => leaf.kind === 'string' && openAIsId(leaf.node.text) !== undefined);
    const gateway = gateways.get(node.getSourceFile()) ?? gatewayOf(node);
    if (!isNamed || gateway.major < FIRST_WITH_NAMES) return [];
    gateways.set(node.getSourceFile(), gateway);
    return [{ node, instances: [gateway], method: name, resource: RESOURCE_OF_KIND[kind], idIn: wholeId, model }];
  });

  /** What all names of a file go through. */
  function gatewayOf(generation: ts.Node): ProviderInstance {
    const file = generation.getSourceFile();
    // The provider that takes the place of OpenAI's own makes these models as well.
    const ready = instances
      .all()
      .find(({ node, kind, built }) => kind === 'openai' && built === undefined && node.getSourceFile() === file);
    if (ready !== undefined) return ready;
    const node = tracer.index.specifiers.find(
      (specifier) =>
        specifier.getSourceFile() === file && !isTypeOnly(specifier) && aiSdkModule(specifier.text)?.package === 'core',
    );
    const statement = node === undefined ? undefined : ts.findAncestor(node, ts.isStatement);
    const major = majorAt(pathOf(file), { module: { package: 'gateway' }, versions });
    return {
      node: statement ?? file.statements[0] ?? file,
      built: undefined,
      bringer: undefined,
      name: 'gateway',
      kind: 'gateway',
      major,
    };
  }
}

/** The new provider makes a model of the id alone, so the maker goes with the old one. */
export function wholeId(name: string) {
  const named = openAIsId(name);
  return named === undefined ? undefined : { id: named.id, start: 0 };
}

/** Whether a call is a generation that names its model, and no call that makes one. */
export function isNamedGeneration({ path }: Pick<ApiCall, 'path'>): boolean {
  return Object.hasOwn(KINDS, path);
}

/** Where a generation names its model, in its own words; undefined for a call that makes one. */
export function namedModel({
  node,
}: Pick<ApiCall, 'node'>): ts.PropertyAssignment | ts.ShorthandPropertyAssignment | undefined {
  const [options] = node.arguments ?? [];
  const literal = options === undefined ? undefined : unwrap(options);
  const property =
    literal !== undefined && ts.isObjectLiteralExpression(literal) ? propertyOf(literal, 'model') : undefined;
  return property !== undefined && !ts.isMethodDeclaration(property) ? property : undefined;
}
