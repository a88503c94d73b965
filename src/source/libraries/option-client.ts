import { type ClientOptions, type OptionNames, optionAt } from '../clients.ts';
import { type Flow, NOTHING } from '../flow.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';
import type { LibraryClient } from './library.ts';

interface Kind extends Pick<LibraryClient, 'family' | 'name' | 'reads' | 'isAzure' | 'isVersioned'> {
  readonly names: OptionNames;
}

/** A connection that is led by an object of options: the first argument of what makes it. */
export function optionClient(
  node: ts.NewExpression | ts.CallExpression,
  kind: Kind,
  tracer: Tracer,
): LibraryClient & { readonly node: typeof node } {
  const options = optionsOf(node, tracer);
  return {
    ...kind,
    sdk: 'library',
    node,
    options,
    option: (name) => passed(options, { name, names: kind.names, node, tracer }),
  };
}

/** A copy that adds nothing, `{ ...options }`, is what it copies. */
function optionsOf(node: ts.NewExpression | ts.CallExpression, tracer: Tracer): ClientOptions<typeof node> {
  const [given] = node.arguments ?? [];
  const [only, ...others] = given !== undefined && ts.isObjectLiteralExpression(given) ? given.properties : [];
  const isCopy = only !== undefined && others.length === 0 && ts.isSpreadAssignment(only);
  const argument = isCopy && ts.isIdentifier(only.expression) ? only.expression : given;
  return { argument, holder: node, flow: argument === undefined ? NOTHING : tracer.trace(argument) };
}

interface Passing {
  /** The SDK's name. */
  readonly name: string;
  readonly names: OptionNames;
  readonly node: ts.Node;
  readonly tracer: Tracer;
}

function passed(options: ClientOptions, { name, names, node, tracer }: Passing): Flow {
  switch (name) {
    case 'apiKey':
      return optionAt(options, names.apiKey, tracer);
    case 'baseURL':
      return names.within === undefined
        ? optionAt(options, names.baseURL, tracer)
        : tracer.member(optionAt(options, names.within, tracer), names.baseURL, node);
    case 'organization':
    case 'project': {
      const written = names.platform[name];
      return written === undefined ? NOTHING : optionAt(options, written, tracer);
    }
    default:
      return NOTHING;
  }
}
