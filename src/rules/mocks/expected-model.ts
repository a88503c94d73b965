import type { RuleFinding } from '../../finding.ts';
import { mocks as words } from '../../messages/mocks.ts';
import { CALLED_WITH, type Expectation, expectationAt } from '../../source/mocks/expected.ts';
import { isReply } from '../../source/mocks/replies.ts';
import { objectEdits } from '../../source/object-edits.ts';
import { nameOf } from '../../source/syntax.ts';
import { isInTest } from '../../source/test-file.ts';
import { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { at, type Found, inFileOf, replaceText } from '../find.ts';
import { modelStrings } from '../openai-sdk/companions.ts';
import { writtenProperty } from '../openai-sdk/param-parts.ts';
import type { Rule } from '../rule.ts';
import { type Asking, askingFor, testAround } from './asking-for.ts';
import { changesBeside } from './expected-fields.ts';
import { isSentModel } from './sent-model.ts';
import { isLoadedWith } from './tested.ts';

const base = { rule: 'openai-sdk/expectation', kind: 'model' } as const;

/** Models that tests expect to be asked for: they follow the call, with the fields of its request that change beside. */
export const expectedModelRule: Rule = {
  id: 'openai-sdk/expectation',
  family: 'openai-sdk',
  find: (context) => [...expectedModels(context).values()].flat(),
};

const known = new WeakMap<RuleContext, ReadonlyMap<ts.Node, readonly RuleFinding[]>>();

/** What is said of each model's name that a test expects, as far as anything is. */
export function expectedModels(context: RuleContext): ReadonlyMap<ts.Node, readonly RuleFinding[]> {
  const found = known.get(context) ?? new Map(context.target === null ? [] : find(context));
  known.set(context, found);
  return found;
}

function find(context: RuleContext): (readonly [ts.Node, readonly RuleFinding[]])[] {
  return namesExpected(context).flatMap((node) => {
    const findings = ofModel(node, context);
    return findings.length === 0 ? [] : [[node, findings] as const];
  });
}

/** The names of models that a test expects, but for those that it sends itself. */
function namesExpected({ inventory, models }: RuleContext): ts.StringLiteralLike[] {
  const sent = new Set<ts.Node>(models.groups.flatMap(({ sites }) => sites.map(({ node }) => node)));
  return modelStrings(inventory.tracer).filter((node) => isInTest(node) && !sent.has(node) && isExpected(node));
}

function isExpected(node: ts.StringLiteralLike): boolean {
  return expectationAt(node) !== undefined || isSentModel(node);
}

function ofModel(node: ts.StringLiteralLike, context: RuleContext): RuleFinding[] {
  const expectation = expectationAt(node);
  const asking = askingFor(node, context);
  const [first] = asking;
  if (first === undefined || asking.every(({ from, to }) => from === to)) return [];
  const say = (found: Omit<Found, 'rule' | 'kind'>) => [at(node, { ...base, ...found })];
  const names = new Set(asking.map(({ to }) => to));
  const manual = (message: string) => say({ confidence: 'possible', action: 'manual', message });
  const said = words.model.moves(node.text, [...names].join(' / '));
  const isOfRequest = expectation === undefined || asksOfRequest(node, expectation);
  const others = stringsLike(node, context);
  // The test hands the model in, so the program gives back that very model.
  if (others.some((other) => !isExpected(other) && !isReply(other))) return manual(words.model.given(said));
  if (!isOfRequest && others.some(isReply)) return [];
  if (names.size > 1 || (!isOfRequest && isKeptIn(node, asking, context))) return manual(words.model.open(said));
  const literal = requestAround(node);
  if (literal === undefined || expectation === undefined)
    return say({ confidence: 'likely', action: 'rewrite', message: said, edits: [replaceText(node, first.to)] });
  const changes = changesBeside(literal, { expectation, asking: asking.map(({ call }) => call), context });
  if (changes === undefined) return manual(words.model.fields(said));
  const edits = objectEdits(literal, changes).flat();
  return say({
    confidence: 'likely',
    action: 'rewrite',
    message: changes.length > 0 ? words.model.beside(said) : said,
    edits: [replaceText(node, first.to), ...inFileOf(node, edits)],
  });
}

/** The same name elsewhere in the test, or outside of all tests of the file, but for what moves as well. */
function stringsLike(node: ts.StringLiteralLike, { inventory, models }: RuleContext): ts.StringLiteralLike[] {
  const own = testAround(node);
  const moving = new Set<ts.Node>(
    models.groups.flatMap(({ sites, obstacle }) => (obstacle === undefined ? sites.map((site) => site.node) : [])),
  );
  return modelStrings(inventory.tracer).filter(
    (other) =>
      other !== node &&
      other.text === node.text &&
      other.getSourceFile() === node.getSourceFile() &&
      [own, undefined].includes(testAround(other)) &&
      !moving.has(other),
  );
}

/** Whether the code under test names the model where it does not change: the test may speak of that. */
function isKeptIn(node: ts.StringLiteralLike, asking: readonly Asking[], context: RuleContext): boolean {
  const moving = new Set<ts.Node>(
    context.models.groups
      .filter(({ calls }) => asking.some(({ call }) => calls.includes(call)))
      .flatMap(({ sites }) => sites.map((site) => site.node)),
  );
  return modelStrings(context.inventory.tracer).some(
    (other) =>
      other.text === node.text &&
      !isInTest(other) &&
      !moving.has(other) &&
      isLoadedWith(node.getSourceFile(), other, context),
  );
}

/** Whether an expectation speaks of what is sent, not of what comes back. */
function asksOfRequest(node: ts.Node, { matcher, subject }: Expectation): boolean {
  if (CALLED_WITH.test(matcher)) return true;
  const literal = requestAround(node);
  const isRequest =
    literal !== undefined && ['messages', 'input', 'prompt'].some((name) => writtenProperty(literal, name));
  return isRequest || /\bmock\.calls?\b|\blastCall\b|\bbody\b|\brequest/i.test(subject?.getText() ?? '');
}

/** The object that the model is a field of. */
function requestAround({ parent }: ts.Node): ts.ObjectLiteralExpression | undefined {
  const isModel = ts.isPropertyAssignment(parent) && nameOf(parent.name) === 'model';
  return isModel && ts.isObjectLiteralExpression(parent.parent) ? parent.parent : undefined;
}
