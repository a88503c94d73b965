import type { FileEdit } from '../../edit.ts';
import type { Inventory } from '../../source/inventory.ts';
import { indentAt, layoutOf, lineEnd, lineStart } from '../../source/layout.ts';
import { agentsPackage } from '../../source/libraries/agents/uses.ts';
import { elementsFrom, exportName, type NamedFrom } from '../../source/names-from.ts';
import { outward } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { isTypeOnly } from '../../source/type-only.ts';
import { inFileOf, replace } from '../find.ts';
import { quoted } from '../quote.ts';

/** The package that a name comes from where the SDK is taken in its parts; `@openai/agents` has them all. */
const PARTS: Readonly<Record<string, string>> = {
  OpenAIProvider: '@openai/agents-openai',
  OpenAIChatCompletionsModel: '@openai/agents-openai',
  setOpenAIAPI: '@openai/agents-openai',
  setDefaultModelProvider: '@openai/agents-core',
  setTracingDisabled: '@openai/agents-core',
};

export interface Brought {
  readonly edits: readonly FileEdit[];
  /** What a name is called in the file. */
  local(name: string): string;
}

interface Bringing {
  readonly file: ts.SourceFile;
  readonly names: readonly string[];
  /** Nothing else edits these imports: a line that grows too long is broken. */
  readonly isAlone?: boolean;
}

/** Brings exports of the Agents SDK into a file that may have some of them already. */
export function bringNames({ file, names, isAlone = false }: Bringing, { tracer }: Inventory): Brought {
  const specifiers = tracer.index.specifiers.filter(({ text }) => agentsPackage(text) !== undefined);
  const own = specifiers.filter(
    (specifier) =>
      specifier.getSourceFile() === file && !isTypeOnly(specifier) && !ts.isExportDeclaration(specifier.parent),
  );
  const lists = own.flatMap((specifier) => {
    const elements = elementsFrom(specifier);
    return elements.length === 0 ? [] : [{ from: specifier.text, elements }];
  });
  const whole = own.flatMap((specifier) => wholeName(specifier) ?? [])[0];
  if (whole !== undefined && lists.length === 0) return { edits: [], local: (name) => `${whole}.${name}` };
  const known = new Map(
    lists.flatMap(({ elements }) => elements.map((each) => [exportName(each), each.name.getText()])),
  );
  const isWhole = (own.length > 0 ? own : specifiers).some(({ text }) => agentsPackage(text) === '@openai/agents');
  const missing = names.filter((name) => !known.has(name));
  const packageOf = (name: string) => (isWhole ? '@openai/agents' : (PARTS[name] ?? '@openai/agents'));
  const edits = [...new Set(missing.map(packageOf))].flatMap((from) => {
    const wanted = missing.filter((name) => packageOf(name) === from);
    const list = lists.find((each) => agentsPackage(each.from) === from && !isDeep(each.from));
    return list === undefined ? newImport(wanted, from, file) : extended(list.elements, wanted, isAlone);
  });
  return { edits, local: (name) => known.get(name) ?? name };
}

/** `import * as agents from`, `const agents = require()` */
function wholeName(specifier: ts.StringLiteralLike): string | undefined {
  const { parent } = specifier;
  if (isDeep(specifier.text)) return undefined;
  if (ts.isImportDeclaration(parent)) {
    const named = parent.importClause?.namedBindings;
    return named !== undefined && ts.isNamespaceImport(named) ? named.name.text : undefined;
  }
  const holder = outward(parent);
  return ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name) ? holder.name.text : undefined;
}

/** `@openai/agents/realtime` has names of its own. */
function isDeep(specifier: string): boolean {
  return specifier.split('/').length > (specifier.startsWith('npm:/') ? 3 : 2);
}

/** Above this many columns a list of names has one of them a line. */
const WIDTH = 100;

/** Further names behind the last one. */
function extended(elements: readonly NamedFrom[], names: readonly string[], mayBreak: boolean): FileEdit[] {
  const last = elements.at(-1);
  if (last === undefined) return [];
  const { text } = last.getSourceFile();
  const { eol, unit } = layoutOf(last.getSourceFile());
  const isLines = text.slice(last.pos, last.getStart()).includes('\n');
  const added = names.map((name) => `, ${name}`).join('');
  const line = lineEnd(text, last.end) - lineStart(text, last.parent.getStart());
  if (!isLines && mayBreak && line + added.length > WIDTH) {
    const all = [...elements.map((element) => element.getText()), ...names].map((name) => `${unit}${name},`);
    return [replace(last.parent, ['{', ...all, '}'].join(eol))];
  }
  const separator = isLines ? `,${eol}${indentAt(text, last.getStart())}` : ', ';
  return inFileOf(last, [{ start: last.end, end: last.end, text: names.map((name) => separator + name).join('') }]);
}

/** An import of its own, in front of the last one: what runs as it is loaded still comes first. */
function newImport(names: readonly string[], from: string, file: ts.SourceFile): FileEdit[] {
  const isRequired = !file.statements.some((statement) => ts.isImportDeclaration(statement));
  const imports = file.statements.filter(isRequired ? ts.isVariableStatement : ts.isImportDeclaration);
  const last = imports.findLast((statement) => !isRequired || statement.getText().includes('require('));
  if (last === undefined) return [];
  const list = `{ ${names.join(', ')} }`;
  const source = quoted(from, file);
  const semicolon = last.getText().endsWith(';') ? ';' : '';
  const text = isRequired ? `const ${list} = require(${source})` : `import ${list} from ${source}`;
  const start = last.getStart();
  return inFileOf(last, [{ start, end: start, text: text + semicolon + layoutOf(file).eol }]);
}
