import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { isCode, isDoc } from '../../pipeline/interest.ts';
import { optionFlow } from '../../source/clients.ts';
import type { Flow } from '../../source/flow.ts';
import { isInside } from '../../source/is-inside.ts';
import { type RuntimeSetting, runtimeConfigs, settingsOf } from '../../source/runtime-config.ts';
import { ts } from '../../source/ts.ts';
import type { Place } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { at } from '../find.ts';
import { requestFlows } from '../http/request-variables.ts';
import { movedUrl, OPENAI_ADDRESS } from '../moved-url.ts';
import type { Rule } from '../rule.ts';

const base = { rule: 'env/runtime-config', kind: 'env', confidence: 'certain' } as const;

/**
 * Settings of Nuxt that moved clients read. Their names stay, and so do the variables that set them when the program
 * starts (`NUXT_OPENAI_API_KEY`), whatever the config itself says: what these hold must be the target's.
 */
export const runtimeConfigRule: Rule = {
  id: 'env/runtime-config',
  family: 'env',
  find: (context) => {
    const settings = context.target === null ? [] : movingSettings(context);
    return settings.flatMap(({ setting, place }) => ofSetting(setting, place, context));
  },
};

/** The variables that set what moving clients read when the program starts: these are told of by this rule alone. */
export function setAtStart(context: RuleContext): ReadonlySet<string> {
  return new Set(movingSettings(context).map(({ setting }) => setting.variable));
}

function movingSettings(context: RuleContext): { readonly setting: RuntimeSetting; readonly place: Place }[] {
  const settings = runtimeConfigs(context.inventory.tracer.index).flatMap((literal) => settingsOf(literal));
  const read = settings.length === 0 ? [] : movingFlows(context);
  return settings.flatMap((setting) => {
    const place = read.find(({ flow }) => isRead(setting, flow))?.place;
    return place === undefined ? [] : [{ setting, place }];
  });
}

/** What the keys and addresses of moving clients and requests come through. */
function movingFlows({ inventory, verdicts }: RuleContext): { readonly flow: Flow; readonly place: Place }[] {
  const ofClients = [...verdicts.clients].flatMap(([client, verdict]) => {
    const place = verdict.fate === 'moves' ? verdict.place : null;
    if (place === null) return [];
    return ['apiKey', 'baseURL'].map((option) => ({ flow: optionFlow(client, option, inventory.tracer), place }));
  });
  const ofCalls = [...verdicts.calls].flatMap(([call, verdict]) => {
    const place = verdict.fate === 'moves' ? verdicts.homes(call) : null;
    return place === null ? [] : requestFlows(call, inventory).map((flow) => ({ flow, place }));
  });
  return [...ofClients, ...ofCalls];
}

function isRead({ property }: RuntimeSetting, { leaves, through }: Flow): boolean {
  const nodes = [...through, ...leaves.flatMap((leaf) => ('node' in leaf ? [leaf.node] : []))];
  return nodes.some((node) => isInside(node, property));
}

function ofSetting({ property, variable }: RuntimeSetting, place: Place, { inventory }: RuleContext): RuleFinding[] {
  const message = words.env.runtime(variable, place.provider.name);
  const inFiles = [...inventory.texts].flatMap(([file, text]) =>
    isCode(file) || isDoc(file) ? [] : ofVariable(variable, { file, text, place, message }),
  );
  const value = property.initializer;
  const isOpen = ts.isStringLiteralLike(value) && value.text === '';
  return [...inFiles, ...(isOpen ? [at(property, { ...base, action: 'manual', message })] : [])];
}

/** An address that the variable is set to moves; what else it holds is a person's to change. */
function ofVariable(
  variable: string,
  {
    file,
    text,
    place,
    message,
  }: { readonly file: string; readonly text: string; readonly place: Place; readonly message: string },
): RuleFinding[] {
  const word = new RegExp(`(?<![A-Za-z0-9_])${variable}(?![A-Za-z0-9_])(?<gap>["']?[ \\t]*[:=][ \\t]*["']?)?`, 'g');
  return [...text.matchAll(word)].map(({ 0: whole, index: start, groups }): RuleFinding => {
    const found = { ...base, file, start, end: start + variable.length };
    const valueStart = start + whole.length;
    const [url] = groups?.gap === undefined ? [] : (text.slice(valueStart).match(OPENAI_ADDRESS) ?? []);
    if (url === undefined || !text.startsWith(url, valueStart)) return { ...found, action: 'manual', message };
    const edit = { file, start: valueStart, end: valueStart + url.length, text: movedUrl(url, place.baseURL) };
    return { ...found, action: 'rewrite', message: words.env.value(variable), edits: [edit] };
  });
}
