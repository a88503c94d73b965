import type { Confidence, RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { evaluate, type Scope } from '../../source/evaluate/evaluate.ts';
import { isSame, truth, UNSEEN, type Value } from '../../source/evaluate/value.ts';
import { type NameTest, nameTests } from '../../source/name-tests.ts';
import { hasDefault } from '../../source/table-lookups.ts';
import { isInTest } from '../../source/test-file.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';
import { type OpenNames, openNames } from './open-names.ts';
import { type Renaming, type Renamings, renamings } from './renamings.ts';

/**
 * Tests of a model's name, and lookups by it, that give something else for the new name than they gave for the old one:
 * another branch runs, or a default is taken, in silence.
 */
export const nameTestRule: Rule = {
  id: 'openai-sdk/name-test',
  family: 'openai-sdk',
  find: (context) => {
    if (context.target === null) return [];
    const renamed = renamings(context);
    const open = openNames(context);
    if (renamed.all.length + open.names.length === 0) return [];
    const judge = judgeIn({ renamed, open, tracer: context.inventory.tracer });
    return nameTests(context.inventory.tracer).flatMap((test) => (isInTest(test.node) ? [] : judge(test)));
  },
};

interface Known {
  readonly renamed: Renamings;
  readonly open: OpenNames;
  readonly tracer: Tracer;
}

function judgeIn({ renamed, open, tracer }: Known): (test: NameTest) => RuleFinding[] {
  const old = { tracer, textOf: ({ text }: ts.StringLiteralLike) => text, settled: new Map<ts.Node, Value>() };
  const other = { tracer, textOf: renamed.textOf, settled: new Map<ts.Node, Value>() };
  return (test) => {
    const likely = open.names.length === 0 ? [] : [...textsIn(test.node).flatMap(open.of), ...open.names];
    for (const operand of test.operands) {
      const changed = changesAt(test, operand);
      const isChanged = (each: Renaming) => changed(each) !== undefined;
      // Most tests answer alike for every name that moves: those are not worth a trace.
      // Of names that only may have been chosen, those count that the test is made for.
      const chosen = likely.find((each) => isMet(test, changed(each)));
      if (chosen === undefined && !renamed.all.some(isChanged)) continue;
      const { names, isSure } = renamed.reaching(operand);
      const written = names.find(isChanged);
      if (written !== undefined) return [finding(test, written, isSure ? 'certain' : 'likely')];
      const confidence = chosen === undefined ? undefined : open.isModel(operand);
      if (chosen !== undefined && confidence !== undefined) return [finding(test, chosen, confidence)];
    }
    return [];
  };

  /** What a test finds may hold a name itself, and keeps it as it is called from now on: `MODELS.find(({ id }) => id === name)`. */
  function isRenamed(one: string, other: string): boolean {
    return renamed.all.some(({ from, to }) => from === one && to === other);
  }

  /** What the old name gave, where the new one gives something else. */
  function changesAt(
    test: NameTest,
    operand: ts.Expression,
  ): (renaming: Renaming) => { readonly before: Value } | undefined {
    const places = placesOf(operand, test);
    let isAsked = false;
    const given = (name: string) => (node: ts.Expression) => {
      if (!places.has(node)) return undefined;
      isAsked = true;
      return name;
    };
    let isIdle = false;
    return ({ from, to }) => {
      if (isIdle) return undefined;
      const before = answer(test, { ...old, given: given(from) });
      // What gives nothing before it comes to the name gives nothing for any other.
      isIdle = before === UNSEEN && !isAsked;
      if (before === UNSEEN) return undefined;
      const after = answer(test, { ...other, given: given(to) });
      return after === UNSEEN || isSame(before, after, isRenamed) ? undefined : { before };
    };
  }
}

/** Where the name stands within a test. */
function placesOf(operand: ts.Expression, test: NameTest): ReadonlySet<ts.Node> {
  const text = operand.getText();
  const places = new Set<ts.Node>();
  const visit = (each: ts.Node): void => {
    if (each.kind === operand.kind && each.getText() === text) places.add(each);
    ts.forEachChild(each, visit);
  };
  for (const part of [test.node, ...labelsOf(test)]) visit(part);
  return places;
}

/** Whether a name met a test: what is not equal to another, is in no list or falls to the default did not. */
function isMet({ node }: NameTest, changed: { readonly before: Value } | undefined): boolean {
  if (changed === undefined) return false;
  const { before } = changed;
  if (ts.isBinaryExpression(node) && NEGATIVE.has(node.operatorToken.kind)) return before === false;
  return typeof before === 'number' ? before >= 0 : truth(before) !== false;
}

const NEGATIVE: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** The texts that a test is written with, those of its cases included. */
function textsIn(node: ts.Node): string[] {
  const texts: string[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isStringLiteralLike(each)) texts.push(each.text);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return texts;
}

/** What a test gives; of a `switch` which of its cases runs, -1 for none of them. */
function answer(test: NameTest, scope: Scope): Value {
  const value = evaluate(test.node, scope);
  if (test.form !== 'switch' || value === UNSEEN) return value;
  const labels = labelsOf(test).map((label) => evaluate(label, scope));
  return labels.includes(UNSEEN) ? UNSEEN : labels.indexOf(value);
}

/** What the cases of a `switch` are for. */
function labelsOf({ node, form }: NameTest): ts.Expression[] {
  if (form !== 'switch') return [];
  const { clauses } = (node.parent as ts.SwitchStatement).caseBlock;
  return clauses.filter(ts.isCaseClause).map(({ expression }) => expression);
}

function finding({ node, form }: NameTest, { from, to }: Renaming, confidence: Confidence): RuleFinding {
  const say = words.model.nameTest;
  const message = form === 'lookup' ? (hasDefault(node) ? say.fallsBack : say.finds)(from, to) : say.answers(from, to);
  return at(node, {
    rule: 'openai-sdk/name-test',
    kind: 'model',
    confidence,
    action: 'manual',
    message,
    // Of what need not be the model only the report speaks, not the code.
    ...(confidence === 'possible' ? {} : { todo: message }),
  });
}
