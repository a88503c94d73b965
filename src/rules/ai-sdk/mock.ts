import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { mocks as words } from '../../messages/mocks.ts';
import { aiSdkModule } from '../../source/libraries/ai-sdk/module.ts';
import { factoryOf, mockedModules } from '../../source/mocks/mocked-modules.ts';
import { nameOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { Target } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { at, type Found, replace } from '../find.ts';
import { isLoadedWith } from '../mocks/tested.ts';
import { quoted } from '../quote.ts';
import type { Rule } from '../rule.ts';
import { type NewProvider, type ProviderMove, providerMoves } from './moves.ts';
import { isReadyImport } from './provider-edits.ts';

const base = { rule: 'ai-sdk/mock', kind: 'import' } as const;

/** `vi.mock('@ai-sdk/openai', …)`: the module that is mocked follows the import, and what it exports with it. */
export const mockRule: Rule = {
  id: 'ai-sdk/mock',
  family: 'ai-sdk',
  find: (context) => {
    const { target, inventory } = context;
    if (target === null) return [];
    const inCalls = mockedModules(inventory.tracer).flatMap((call) =>
      aiSdkModule(call.specifier.text)?.package === 'openai' ? ofMock(call, { ...context, target }) : [],
    );
    const byPath = [...inventory.island.files].flatMap((file) => ofFile(file, { ...context, target }));
    return [...inCalls, ...byPath];
  },
};

/** `__mocks__/@ai-sdk/openai.ts`: what stands in the place of a package by its path. */
function ofFile([path, { statements }]: readonly [string, ts.SourceFile], context: Known): RuleFinding[] {
  const [below] = `/${path}`.split('/__mocks__/').slice(1).reverse();
  const name = below?.replace(/\.[cm]?[jt]sx?$/, '');
  const [first] = statements;
  if (name === undefined || first === undefined || aiSdkModule(name)?.package !== 'openai') return [];
  const { workspaces, island } = context.inventory;
  const move = providerMoves(context).find(({ instance }) => workspaces.reaches(island.pathOf(instance.node), path));
  const found = move?.providers[0]?.package;
  if (found === undefined || found.name === name) return [];
  const message = words.module.manual(name, found.name);
  return [at(first, { ...base, confidence: 'likely', action: 'manual', message })];
}

type Known = RuleContext & { readonly target: Target };

interface Mocked {
  readonly call: ts.CallExpression;
  readonly specifier: ts.StringLiteralLike;
}

function ofMock({ call, specifier }: Mocked, context: Known): RuleFinding[] {
  const say = (found: Omit<Found, 'rule' | 'kind'>) => [at(specifier, { ...base, ...found })];
  const moves = providerMoves(context).filter(({ instance }) =>
    isLoadedWith(call.getSourceFile(), instance.node, context),
  );
  const providers = moves.flatMap((move) => move.providers.map((provider) => ({ move, provider })));
  const [first] = providers;
  if (first === undefined) return [];
  const { package: found } = first.provider;
  if (found.name === specifier.text) return [];
  const manual = say({
    confidence: 'likely',
    action: 'manual',
    message: words.module.manual(specifier.text, found.name),
  });
  const isOne =
    providers.every(({ provider }) => provider.package === found && provider.isInPlace) &&
    moves.every(({ isKept }) => !isKept);
  const exported = factoryOf(call);
  // One module is mocked once: a second mock of it would take the place of the first.
  const isMocked = mockedModules(context.inventory.tracer).some(
    (other) => other.specifier.text === found.name && other.call.getSourceFile() === call.getSourceFile(),
  );
  if (!isOne || isMocked || exported === undefined || importsFrom(call.getSourceFile(), specifier.text)) return manual;
  const edits = exported.properties.map((property) => exportEdits(property, providers, context));
  if (edits.includes(undefined)) return manual;
  const message = words.module.moves(specifier.text, found.name);
  const module = replace(specifier, quoted(found.name, specifier.getSourceFile()));
  return say({
    confidence: 'likely',
    action: 'rewrite',
    message,
    edits: [module, ...edits.flatMap((list) => list ?? [])],
  });
}

/** The test takes something out of the mocked module itself. */
function importsFrom(file: ts.SourceFile, name: string): boolean {
  return file.statements.some(
    (statement) =>
      ts.isImportDeclaration(statement) &&
      ts.isStringLiteral(statement.moduleSpecifier) &&
      statement.moduleSpecifier.text === name &&
      statement.importClause?.isTypeOnly !== true,
  );
}

/** Ways to make models that a provider of another package need not have. */
const METHODS = /\b(?:responses|chat|completion|embedding|textEmbedding\w*|image|speech|transcription|tools)\b/;

interface Provided {
  readonly move: ProviderMove;
  readonly provider: NewProvider;
}

/** One export of the mocked module under its new name; undefined where it is not sure that it fits. */
function exportEdits(
  property: ts.ObjectLiteralElementLike,
  providers: readonly Provided[],
  context: Known,
): FileEdit[] | undefined {
  if (ts.isSpreadAssignment(property)) return [];
  const name = nameOf(property.name);
  const used = providers.filter(({ move }) => move.instance.name === name);
  const [first] = used;
  if (first === undefined) return [];
  if (!ts.isPropertyAssignment(property) || METHODS.test(property.initializer.getText())) return undefined;
  const { package: found } = first.provider;
  const isReady = isReadyImport(first.move, first.provider, context);
  if (first.move.instance.built !== undefined) return [replace(property.name, found.create)];
  if (isReady && found.ready !== undefined) return [replace(property.name, found.ready.name)];
  return [replace(property, `${found.create}: () => ${parenthesised(property.initializer)}`)];
}

function parenthesised(node: ts.Expression): string {
  return ts.isObjectLiteralExpression(node) ? `(${node.getText()})` : node.getText();
}
