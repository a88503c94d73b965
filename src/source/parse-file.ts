import { pipeline as words } from '../messages/pipeline.ts';
import { codeText } from './embedded/code-text.ts';
import { isComponent } from './embedded/component-path.ts';
import { rememberMarkup } from './embedded/markup.ts';
import { MissingParser } from './embedded/parser.ts';
import { type Script, UnknownLanguage } from './embedded/script.ts';
import { scriptsOf } from './embedded/scripts-of.ts';
import { redeclaredIn } from './redeclared.ts';
import { declaredInside, syntaxError } from './syntax-error.ts';
import { isOverflow, isTooDeep } from './too-deep.ts';
import { ts } from './ts.ts';

/** Why a file can't be read, and what of it: the first error, the parser that is missing, the language. */
export interface Unread {
  readonly because: 'syntax' | 'parser' | 'language' | 'depth';
  readonly what: string;
}

const TOO_DEEP: Unread = { because: 'depth', what: '' };

const OPTIONS = { languageVersion: ts.ScriptTarget.ESNext, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };

/** Parses code; of a component its scripts, at the offsets that they have in the file. */
export function parseFile(path: string, text: string): ts.SourceFile | Unread {
  try {
    // The compiler takes endings that it does not know for TypeScript.
    const kind = path.endsWith('.gs') ? ts.ScriptKind.JS : undefined;
    const file = isComponent(path)
      ? parseComponent(path, text)
      : ts.createSourceFile(`/${path}`, text, OPTIONS, true, kind);
    const error = syntaxError(file);
    if (error !== undefined) return { because: 'syntax', what: error };
    if (isTooDeep(file)) return TOO_DEEP;
    // Scripts of a page stand in blocks of their own, with their imports.
    const inside = isComponent(path) ? undefined : declaredInside(file);
    return inside === undefined ? file : { because: 'syntax', what: inside };
  } catch (error) {
    if (isOverflow(error)) return TOO_DEEP;
    if (error instanceof MissingParser) return { because: 'parser', what: error.wanted };
    if (error instanceof UnknownLanguage) return { because: 'language', what: error.message };
    return { because: 'syntax', what: (error as Error).message.split('\n', 1).join() };
  }
}

/**
 * What edits did to a text that could be read: its first syntax error, or a name that they declare a second time.
 * Undefined where they did neither.
 */
export function brokenBy(
  path: string,
  { before, after }: { readonly before: string; readonly after: string },
): string | undefined {
  const parsed = parseFile(path, after);
  if ('because' in parsed) return parsed.what;
  const names = redeclaredIn(parsed);
  if (names.size === 0) return undefined;
  const old = parseFile(path, before);
  // What no engine took before is not broken by an edit, whatever the name is called by now.
  if ('because' in old || redeclaredIn(old).size > 0) return undefined;
  const [name] = names;
  return name === undefined ? undefined : words.edited.twice(name);
}

function parseComponent(path: string, text: string): ts.SourceFile {
  const scripts = scriptsOf(path, text);
  const options: ts.CreateSourceFileOptions = { ...OPTIONS, setExternalModuleIndicator: markAsModule };
  const file = ts.createSourceFile(`/${path}`, codeText(text, scripts), options, true, kindOf(scripts));
  rememberMarkup(file, text, scripts);
  return file;
}

/** Without an import or export a file would be taken for a script, whose names are everybody's. */
function markAsModule(file: ts.SourceFile): void {
  (file as { externalModuleIndicator?: true }).externalModuleIndicator = true;
}

function kindOf(scripts: readonly Script[]): ts.ScriptKind {
  const languages = scripts.map(({ language }) => language);
  const isTyped = languages.some((language) => language.startsWith('ts'));
  const hasElements = languages.some((language) => language.endsWith('x'));
  if (isTyped) return hasElements ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return hasElements ? ts.ScriptKind.JSX : ts.ScriptKind.JS;
}
