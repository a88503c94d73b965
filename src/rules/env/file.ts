import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { isOtherVendorsEnv } from '../../openai/other-vendors.ts';
import { isEnvFile } from '../../pipeline/interest.ts';
import { mapModel } from '../../providers/map-model.ts';
import { isOpenAIEnvName } from '../../source/env-object.ts';
import { hostOf, OPENAI_HOST } from '../../source/ownership.ts';
import type { Place, Target } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { movedUrl } from '../moved-url.ts';
import type { Rule } from '../rule.ts';
import { holdsAddress } from './client-variables.ts';
import { type EnvLine, envLines } from './env-file.ts';
import { modelVariables, sharedModelVariables } from './model-variables.ts';
import { isNeededBeside, keyOfGateway } from './needed-beside.ts';
import { isOthersSample } from './others-sample.ts';
import { isPlaceholder } from './placeholder.ts';
import { setAtStart } from './runtime-config.ts';
import { type EnvVariable, keepsValue } from './variable.ts';
import { variableGroup } from './variable-group.ts';

/** `.env*` files: names follow the code, addresses and model names get the target's; keys are never touched or shown. */
export const fileRule: Rule = {
  id: 'env/file',
  family: 'env',
  find: (context) => {
    const told = setAtStart(context);
    return [...context.inventory.texts]
      .filter(([path]) => isEnvFile(path))
      .flatMap(([path, text]) => inFile(path, { text, told }, context));
  },
};

/** @param told variables that another rule speaks of */
function inFile(
  file: string,
  { text, told }: { readonly text: string; readonly told: ReadonlySet<string> },
  context: RuleContext,
): RuleFinding[] {
  const { target, env } = context;
  const lines = envLines(text);
  const names = new Set(lines.map(({ name }) => name));
  // Names that a line above has given up for a new one.
  const renamed = new Set<string>();
  const modelNames = modelVariables(context);
  const sharedNames = sharedModelVariables(context);
  return lines.flatMap((line) => {
    const variable = env.of(line.name);
    if (variable !== undefined && !isNeededBeside(variable, file, context))
      return [finding({ file, line, target }, 'none', words.env.unread(line.name))];
    if (variable !== undefined) {
      // What is set twice stays set twice: the last line goes on winning.
      const taken = renamed.has(line.name) ? new Set<string>() : names;
      const found = ofVariable({ file, text, line, names: taken, variable, target });
      if (!line.isComment && !variable.isSharedIn(file) && !names.has(variable.to)) renamed.add(line.name);
      // A second old name for the same new one must not write it twice: the last line would win, even an empty one.
      if (!line.isComment) names.add(variable.to);
      const also = variable.also.filter((name) => !names.has(name));
      for (const name of also) if (!line.isComment) names.add(name);
      const further = also.map((to) => ofFurther({ file, text, line, target }, to, variable));
      return [found, ...further, ...oldKey({ file, line, target }, variable)];
    }
    if (modelNames.has(line.name))
      return isOthersSample(line, lines, text)
        ? [finding({ file, line, target }, 'none', words.env.othersSample(line.name))]
        : ofModel({ file, line, target }, sharedNames.has(line.name));
    if (!isOpenAIs(line) || told.has(line.name)) return [];
    const key = keyOfGateway(line, { file, names, context });
    if (key !== undefined) {
      names.add(key);
      return [ofFurther({ file, text, line, target }, key)];
    }
    const isNamed = context.inventory.tracer.index.strings.has(line.name);
    const message = isNamed ? words.env.byName(line.name) : words.env.unread(line.name);
    return [finding({ file, line, target }, 'none', message)];
  });
}

/** What no code here reads may lead a program in another language to OpenAI. */
function isOpenAIs({ name, value }: EnvLine): boolean {
  return hostOf(value) === OPENAI_HOST || (isOpenAIEnvName(name) && !isOtherVendorsEnv(name));
}

interface Placed {
  readonly file: string;
  readonly line: EnvLine;
  readonly target: Target | null;
}

function ofVariable({
  file,
  text,
  line,
  names,
  variable,
  target,
}: Placed & {
  readonly text: string;
  /** Names that the file holds, or will. */
  readonly names: ReadonlySet<string>;
  readonly variable: EnvVariable;
}): RuleFinding {
  const { name, to, role } = variable;
  if (target === null) return finding({ file, line, target }, 'manual', words.env.found(name));
  if (variable.isUnread) return finding({ file, line, target }, 'none', words.env.unused(name));
  const isMoved = holdsAddress(role) && !keepsValue(variable);
  const value = isMoved ? valueEdits({ file, line, target }, variable.place ?? target) : [];
  if (to === name || names.has(to))
    return value.length > 0
      ? finding({ file, line, target }, 'rewrite', words.env.value(name), value)
      : finding({ file, line, target }, 'none', words.env.kept(name));
  if (variable.isSharedIn(file))
    return finding({ file, line, target }, 'rewrite', words.env.added(to, name), [
      addition({ file, text, line, to, value: addressFor(to, line, variable) }),
    ]);
  const rename = { file, start: line.nameStart, end: line.nameStart + name.length, text: to };
  return finding({ file, line, target }, 'rewrite', words.env.renamed(name, to), [rename, ...value]);
}

/** The vendor's own name may now lead to OpenAI's key, which would be sent to the vendor; the key itself is never shown. */
function oldKey(placed: Placed, { role, to, place, isSharedIn }: EnvVariable): RuleFinding[] {
  const { file, line, target } = placed;
  const isKey = /^sk-[\w-]{20,}$/.test(line.value) && !isPlaceholder(line.value) && !line.isComment;
  if (target === null || role !== 'key' || isSharedIn(file) || !isKey) return [];
  return [finding(placed, 'manual', words.env.oldKey(to, (place ?? target).provider.name))];
}

/** A further key or address that the code reads from now on, because some calls go to another vendor. */
function ofFurther(placed: Placed & { readonly text: string }, to: string, variable?: EnvVariable): RuleFinding {
  const { file, text, line } = placed;
  const value = variable === undefined ? '' : addressFor(to, line, variable);
  const message = variable?.role === 'baseURL' ? words.env.furtherAddress(to) : words.env.further(to);
  return finding(placed, 'rewrite', message, [addition({ file, text, line, to, value })]);
}

/** What OpenAI's address on a line becomes under a new name; nothing for a key, or for whatever else stands there. */
function addressFor(to: string, { value }: EnvLine, { role, owners }: EnvVariable): string {
  const owner = owners.get(to);
  return owner === undefined || !holdsAddress(role) || hostOf(value) !== OPENAI_HOST
    ? ''
    : movedUrl(value, owner.baseURL);
}

interface Addition {
  readonly file: string;
  readonly text: string;
  readonly line: EnvLine;
  readonly to: string;
  readonly value: string;
}

/** The new name on a line of its own, below the old one and with the same lead (`# `, `export `). */
function addition({ file, text, line, to, value }: Addition): FileEdit {
  const start = text.lastIndexOf('\n', line.nameStart - 1) + 1;
  const lead = text.slice(start, line.nameStart).replace('\uFEFF', '');
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { file, start: line.end, end: line.end, text: `${eol}${lead}${to}=${value}` };
}

function valueEdits({ file, line }: Placed, { baseURL }: Place): FileEdit[] {
  if (hostOf(line.value) !== OPENAI_HOST) return [];
  const start = line.valueStart;
  return [{ file, start, end: start + line.value.length, text: movedUrl(line.value, baseURL) }];
}

function ofModel({ file, line, target }: Placed, isShared: boolean): RuleFinding[] {
  const mapped = target === null ? undefined : mapModel(target, line.value);
  if (mapped === undefined || mapped.to === line.value) return [];
  if (isShared)
    return [{ ...finding({ file, line, target }, 'manual', words.model.shared([line.value])), kind: 'model' }];
  const start = line.valueStart;
  const edit = { file, start, end: start + line.value.length, text: mapped.to };
  const { from, to, kind, reason } = mapped;
  const found = finding({ file, line, target }, 'rewrite', words.env.model(line.name, from, to), [edit]);
  return [{ ...found, kind: 'model', model: { from, to, kind, reason } }];
}

function finding(
  { file, line }: Placed,
  action: RuleFinding['action'],
  message: string,
  edits?: readonly FileEdit[],
): RuleFinding {
  const place = { file, start: line.nameStart, end: line.nameStart + line.name.length };
  return {
    ...place,
    rule: 'env/file',
    kind: 'env',
    confidence: 'certain',
    action,
    message,
    ...(edits === undefined ? {} : { edits, group: variableGroup(line.name) }),
  };
}
