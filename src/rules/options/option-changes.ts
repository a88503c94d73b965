import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import type { ApiCall } from '../../source/calls.ts';
import type { RuleContext } from '../context.ts';
import type { OptionChange } from '../openai-sdk/option-change.ts';
import { judgedCall, type ParamCall } from '../openai-sdk/param-call.ts';
import { defaultFindings } from '../openai-sdk/param-defaults.ts';
import { fieldsFor } from '../openai-sdk/param-fields.ts';
import { hiddenFindings } from '../openai-sdk/param-findings.ts';
import { isPieced, lateFindings } from '../openai-sdk/param-late.ts';
import { writtenParams } from '../openai-sdk/param-parts.ts';
import { sentField } from '../openai-sdk/param-sent.ts';
import { roleFindings } from '../openai-sdk/roles.ts';
import { judgedLiterals } from './judged-literals.ts';
import { placeFields } from './place-fields.ts';

/** What becomes of a model's options beside its key and address. */
interface OptionChanges {
  /** Of the options themselves, and of objects within them. */
  readonly changes: readonly OptionChange[];
  /** What else is said, and changes of objects that the options are made of. */
  readonly findings: readonly RuleFinding[];
}

const NO_NEEDS = { fields: [], told: [] };

/**
 * Judges everything that a model's options say of its calls, and what its calls need beyond that.
 *
 * @param more what else becomes of the options, for reasons of the library's own
 */
export function optionChanges(
  call: ApiCall,
  context: RuleContext,
  more: (judged: ParamCall) => readonly OptionChange[] = () => [],
): OptionChanges {
  const judged = judgedCall(call, context);
  if (judged === undefined) return { changes: [], findings: [] };
  const { own, findings } = judgedLiterals(judged);
  const { fields, told } = call.library?.needsElsewhere === true ? NO_NEEDS : fieldsFor(judged);
  const moved = own.flatMap(({ changes }) =>
    changes.flatMap(({ found, field }) => {
      if (field === undefined) return [];
      const message = words.param.through(field.param, judged.call.library?.fields ?? '');
      return [{ ...field, found: { ...found, message } }];
    }),
  );
  // Where an option goes, the library's own value comes back.
  const back = own.flatMap(({ literal, changes }) =>
    writtenParams(literal, judged.call)
      .filter(({ property }) => changes.some(({ change }) => change?.kind === 'remove' && change.property === property))
      .flatMap(({ name }) => sentField(name, judged)),
  );
  const placed = placeFields([...fields, ...back], moved, judged);
  return {
    changes: [
      ...own.flatMap(({ literal, changes }) => changes.map((change) => ({ ...change, literal }))),
      ...placed.changes,
      ...more(judged),
    ],
    findings: [...findings, ...told, ...placed.findings, ...otherFindings(judged)],
  };
}

function otherFindings(judged: ParamCall): RuleFinding[] {
  return [
    ...(isPieced(judged) ? [] : roleFindings(judged)),
    ...defaultFindings(judged),
    ...lateFindings(judged),
    ...hiddenFindings(judged),
  ];
}
