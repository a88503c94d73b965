import type { RuleFinding } from '../../finding.ts';
import { mocks as words } from '../../messages/mocks.ts';
import type { ApiCall } from '../../source/calls.ts';
import { CALLED_WITH, type Expectation, expectationAt } from '../../source/mocks/expected.ts';
import { objectEdits } from '../../source/object-edits.ts';
import { isInTest } from '../../source/test-file.ts';
import { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { at, inFileOf } from '../find.ts';
import { writtenProperties, writtenProperty } from '../openai-sdk/param-parts.ts';
import type { Rule } from '../rule.ts';
import { changesBeside, isPart } from './expected-fields.ts';
import { isLoadedWith } from './tested.ts';

const base = { rule: 'openai-sdk/expectation', kind: 'param' } as const;

/** `expect.objectContaining({ max_completion_tokens: 100 })`: parts of a request that a test expects without its model. */
export const expectedParamRule: Rule = {
  id: 'openai-sdk/expectation',
  family: 'openai-sdk',
  find: (context) => {
    if (context.target === null) return [];
    const moving = context.inventory.calls.filter(
      (call) => context.verdicts.calls.get(call)?.fate === 'moves' && !isInTest(call.node),
    );
    if (moving.length === 0) return [];
    return context.inventory.tracer.index.calls.flatMap((call) => {
      const expected = partAt(call);
      return expected === undefined ? [] : ofPart(expected, moving, context);
    });
  },
};

interface Part {
  readonly literal: ts.ObjectLiteralExpression;
  readonly expectation: Expectation;
}

/** The object of a part of a request, as far as it does not name the model. */
function partAt(call: ts.CallExpression): Part | undefined {
  if (!isInTest(call) || call.expression.getText() !== 'expect.objectContaining') return undefined;
  const [literal] = call.arguments;
  const expectation = expectationAt(call);
  if (literal === undefined || !ts.isObjectLiteralExpression(literal) || expectation === undefined) return undefined;
  if (!CALLED_WITH.test(expectation.matcher) || !isPart(literal, expectation)) return undefined;
  return writtenProperty(literal, 'model') === undefined ? { literal, expectation } : undefined;
}

function ofPart({ literal, expectation }: Part, moving: readonly ApiCall[], context: RuleContext): RuleFinding[] {
  const names = writtenProperties(literal).map(({ name }) => name);
  const file = literal.getSourceFile();
  // The calls that send all of these fields.
  const asking = moving.filter(
    ({ node, parts }) =>
      names.length > 0 &&
      names.every((name) => parts.literals.some((each) => writtenProperty(each, name) !== undefined)) &&
      isLoadedWith(file, node, context),
  );
  if (asking.length === 0) return [];
  const changes = changesBeside(literal, { expectation, asking, context });
  if (changes === undefined)
    return [at(literal, { ...base, confidence: 'possible', action: 'manual', message: words.params.open })];
  if (changes.length === 0) return [];
  const edits = inFileOf(literal, objectEdits(literal, changes).flat());
  return [at(literal, { ...base, confidence: 'likely', action: 'rewrite', message: words.params.follow, edits })];
}
