import type { RuleFinding } from '../../finding.ts';
import { mocks as words } from '../../messages/mocks.ts';
import { isSnapshot } from '../../pipeline/interest.ts';
import { expectationAt } from '../../source/mocks/expected.ts';
import { OPENAI_HOST } from '../../source/ownership.ts';
import { isInTest } from '../../source/test-file.ts';
import { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { movesAny } from '../departure.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';

const base = { rule: 'openai-sdk/snapshot', kind: 'model', confidence: 'possible', action: 'manual' } as const;

/** Snapshots that hold what moved: taken anew they pass again, but a person must look at what is new in them. */
export const snapshotRule: Rule = {
  id: 'openai-sdk/snapshot',
  family: 'openai-sdk',
  find: (context) => {
    const { target, verdicts, inventory } = context;
    if (target === null || !movesAny(verdicts)) return [];
    const moved = movedWords(context);
    const files = [...inventory.texts].flatMap(([file, text]): RuleFinding[] => {
      const found = isSnapshot(file) ? moved.exec(text) : null;
      if (found === null) return [];
      const [word] = found;
      return [{ ...base, file, start: found.index, end: found.index + word.length, message: words.snapshot(word) }];
    });
    return [...files, ...inlineSnapshots(moved, context)];
  },
};

/** Names of models that become others, variables that take another name, and OpenAI's host. */
function movedWords({ models, env }: RuleContext): RegExp {
  const names = models.groups.flatMap(({ sites, obstacle }) =>
    obstacle === undefined
      ? sites.flatMap(({ id, mapped }) => (mapped !== undefined && mapped.to !== id ? [id] : []))
      : [],
  );
  const variables = env.variables.flatMap(({ name, to }) => (to === name ? [] : [name]));
  const all = [...new Set([OPENAI_HOST, ...names, ...variables])].map((word) => word.replaceAll('.', '\\.'));
  return new RegExp(`(?<![\\w.-])(?:${all.join('|')})(?![\\w-]|\\.\\w)`);
}

/** `toMatchInlineSnapshot(`…`)` */
function inlineSnapshots(moved: RegExp, { inventory }: RuleContext): RuleFinding[] {
  return [...inventory.tracer.index.strings].flatMap(([text, nodes]) => {
    const found = moved.exec(text);
    if (found === null) return [];
    const [word] = found;
    return nodes
      .filter((node) => isInTest(node) && ts.isNoSubstitutionTemplateLiteral(node))
      .filter((node) => /InlineSnapshot$/.test(expectationAt(node)?.matcher ?? ''))
      .map((node) => at(node, { ...base, message: words.snapshot(word) }));
  });
}
