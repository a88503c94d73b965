import type { Family } from '../src/finding.ts';

export interface NewRule {
  readonly family: Family;
  /** Lower case, with dashes. */
  readonly name: string;
}

/** The text of a new `src/rules/<family>/<name>.ts`: a rule that finds nothing yet. */
export const ruleTemplate = ({ family, name }: NewRule): string => `\
import type { Rule } from '../rule.ts';

/** Which usages it finds, and what becomes of them. */
export const ${exportName(name)}: Rule = {
  id: '${family}/${name}',
  family: '${family}',
  find: () => [],
};
`;

export const exportName = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The first fixture of a rule; `why` must say what a simpler rule would get wrong. */
export const caseTemplate = ({ family, name }: NewRule): string => `\
{
  "why": "",
  "args": { "to": "zhipu" },
  "findings": [{ "file": "src/example.ts", "rule": "${family}/${name}", "action": "rewrite", "line": 1 }],
  "none": []
}
`;
