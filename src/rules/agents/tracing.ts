import type { RuleFinding } from '../../finding.ts';
import { agents as words } from '../../messages/agents.ts';
import { layoutOf } from '../../source/layout.ts';
import { DEFAULT } from '../../source/libraries/agents/connection.ts';
import { setupPlaces } from '../../source/libraries/agents/setup-places.ts';
import { type AgentsUse, agentsUses } from '../../source/libraries/agents/uses.ts';
import { programsOf } from '../../source/programs.ts';
import { ts } from '../../source/ts.ts';
import { below } from '../below.ts';
import type { RuleContext } from '../context.ts';
import { at, replace } from '../find.ts';
import type { Rule } from '../rule.ts';
import { setupAnchor } from './anchor.ts';
import { bringNames } from './bring-names.ts';
import { type MovedPrograms, movedPrograms } from './moved-programs.ts';
import { setupGroup } from './setup-group.ts';
import { statementOf } from './statement-of.ts';
import { isTraced } from './traced.ts';

const base = { rule: 'agents/tracing', kind: 'client', confidence: 'certain' } as const;

/** Lines that say for a program whom it asks, those that count most first: the one on tracing goes below. */
const SETTERS = ['setDefaultModelProvider', 'setDefaultOpenAIClient', 'setDefaultOpenAIKey'];

/** The SDK sends what agents do and are told to OpenAI, whoever is asked: moved programs switch that off. */
export const tracingRule: Rule = {
  id: 'agents/tracing',
  family: 'agents',
  find: (context) => {
    const programs = movedPrograms(context);
    if (programs === undefined || programs.files.length === 0) return [];
    const uses = agentsUses(context.inventory.tracer).filter(({ node }) => programs.has(node.getSourceFile()));
    return [
      ...uses.flatMap(said),
      ...anchorsOf(programs, uses, context)
        .filter(({ node }) => isTraced(node.getSourceFile(), context))
        .map((anchor) => switchedOff(anchor, context)),
    ];
  },
};

/** What a program says of tracing itself. */
function said({ name, node }: AgentsUse): RuleFinding[] {
  const [value] = node.arguments ?? [];
  const told = (message: string): RuleFinding[] => [at(node, { ...base, action: 'none', message })];
  const byHand = (message: string): RuleFinding[] => [at(node, { ...base, action: 'manual', message, todo: message })];
  switch (name) {
    case 'setTracingDisabled':
      if (value?.kind === ts.SyntaxKind.TrueKeyword) return told(words.tracing.isOff);
      if (value?.kind !== ts.SyntaxKind.FalseKeyword) return byHand(words.tracing.byHand);
      return [at(node, { ...base, action: 'rewrite', message: words.tracing.off, edits: [replace(value, 'true')] })];
    case 'setTraceProcessors':
      return told(words.tracing.own);
    case 'addTraceProcessor':
      return byHand(words.tracing.beside);
    case 'setTracingExportApiKey':
      return byHand(words.tracing.key);
    default:
      return [];
  }
}

interface Anchor {
  readonly node: ts.Node;
  /** Undefined where no edit is safe. */
  readonly statement: ts.Statement | undefined;
  /** `below`: under a line of the same kind. `apart`: under the imports. `brought`: so too, where the names already come. */
  readonly as: 'below' | 'apart' | 'brought';
}

/** Where each moved program is set up, or could be. */
function anchorsOf(
  { files }: MovedPrograms,
  uses: readonly AgentsUse[],
  { inventory, verdicts }: RuleContext,
): Anchor[] {
  const { tracer, clients } = inventory;
  const { together } = programsOf(tracer);
  const made = clients.all.flatMap((client): Anchor[] => {
    const isMade = client.sdk === 'library' && client.family === 'agents' && client.name === DEFAULT;
    if (!isMade || verdicts.clients.get(client)?.fate !== 'moves') return [];
    return [{ node: client.node, statement: setupAnchor(client.node.getSourceFile()), as: 'brought' }];
  });
  const setters = SETTERS.flatMap((setter) => uses.filter(({ name }) => name === setter));
  const written = setters
    .filter(
      (use, index) =>
        !setters.slice(0, index).some(({ node }) => together(node.getSourceFile(), use.node.getSourceFile())),
    )
    .map(
      ({ name, node }): Anchor => ({
        node,
        statement: statementOf(node),
        as: name === 'setDefaultOpenAIKey' ? 'brought' : 'below',
      }),
    );
  const known = [...made, ...written];
  const left = files.filter((file) => !known.some(({ node }) => together(node.getSourceFile(), file)));
  const running = [
    ...new Set(uses.filter(({ name }) => name === 'run' || name === 'Runner').map(({ node }) => node.getSourceFile())),
  ];
  const own = running.filter((file) => left.some((each) => together(each, file)));
  const needing = own.length > 0 ? own : left;
  return [
    ...known,
    ...setupPlaces(needing, needing, tracer).map(
      ({ file }): Anchor => ({ node: file, statement: setupAnchor(file), as: 'apart' }),
    ),
  ];
}

function switchedOff({ node, statement, as }: Anchor, { inventory }: RuleContext): RuleFinding {
  const file = node.getSourceFile();
  if (statement === undefined) {
    const message = words.tracing.byHand;
    return at(node, { ...base, action: 'manual', message, todo: message });
  }
  const { edits, local } = bringNames({ file, names: ['setTracingDisabled'] }, inventory);
  const line = `${local('setTracingDisabled')}(true)`;
  const text = below(statement, as === 'apart' ? layoutOf(file).eol + line : line);
  const place = ts.isSourceFile(node) ? statement : node;
  return at(place, {
    ...base,
    action: 'rewrite',
    message: words.tracing.off,
    ...(as === 'brought' ? { group: setupGroup(file) } : {}),
    edits: [...(as === 'brought' ? [] : edits), text],
  });
}
