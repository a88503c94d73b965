import { type AgentsUse, agentsUses, optionOf } from '../../source/libraries/agents/uses.ts';
import { programsOf } from '../../source/programs.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';

/** Whatever a program says of tracing, it is not left to what the SDK does by itself. */
const SAID: ReadonlySet<string> = new Set(['setTracingDisabled', 'setTraceProcessors', 'addTraceProcessor']);

/** Whether the program that a file is part of sends its traces to OpenAI, because it says nothing of them. */
export function isTraced(file: ts.SourceFile, { inventory: { tracer } }: Pick<RuleContext, 'inventory'>): boolean {
  const { together } = programsOf(tracer);
  const uses = agentsUses(tracer).filter(({ node }) => together(node.getSourceFile(), file));
  const running = uses.filter(({ name }) => name === 'run' || name === 'Runner');
  const isOffByRunners = running.length > 0 && running.every((use) => isOff(use, tracer));
  return !uses.some(({ name }) => SAID.has(name)) && !isOffByRunners;
}

/** `new Runner({ tracingDisabled: true })` */
function isOff(use: AgentsUse, tracer: Tracer): boolean {
  const flow = use.name === 'Runner' ? optionOf(use, 'tracingDisabled', tracer) : undefined;
  const isTrue = (node: ts.Node) => node.kind === ts.SyntaxKind.TrueKeyword;
  return flow?.leaves.every((leaf) => leaf.kind === 'literal' && isTrue(leaf.node)) === true;
}
