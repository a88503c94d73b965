import type { Family, RuleFinding } from '../finding.ts';
import type { LibraryClient } from '../source/libraries/library.ts';
import { seenFrom } from '../target.ts';
import { accountClient } from './account-client.ts';
import type { RuleContext } from './context.ts';
import { moveClient } from './openai-sdk/move-client.ts';
import { optionChanges } from './options/option-changes.ts';
import type { Rule } from './rule.ts';
import type { ClientVerdict } from './verdicts.ts';

/** The clients of one library: those of OpenAI get key, address and what they ask for; others are left with a reason. */
export function libraryClientRule(family: Family): Rule {
  return {
    id: `${family}/client`,
    family,
    find: (context) =>
      [...context.verdicts.clients].flatMap(([client, verdict]) =>
        client.sdk === 'library' && client.family === family ? find(client, verdict, context) : [],
      ),
  };
}

function find(client: LibraryClient, verdict: ClientVerdict, context: RuleContext): readonly RuleFinding[] {
  const { target, inventory } = context;
  if (verdict.fate !== 'moves' || target === null)
    return accountClient(client, { rule: `${client.family}/client`, verdict, target });
  const call = inventory.calls.find(({ node }) => node === client.node);
  const { changes, findings } = call === undefined ? { changes: [], findings: [] } : optionChanges(call, context);
  const seen = { ...context, target: seenFrom(target, verdict.place ?? target) };
  return [...moveClient(client, seen, changes), ...findings].map((finding) => inOwnName(finding, client.family));
}

/** Options are judged like parameters of the SDK's calls, in the name of the library's family. */
function inOwnName(finding: RuleFinding, family: Family): RuleFinding {
  return finding.rule === 'openai-sdk/param' ? { ...finding, rule: `${family}/param` } : finding;
}
