import type { FileEdit } from '../../edit.ts';
import { rules as words } from '../../messages/rules.ts';
import { layoutOf } from '../../source/layout.ts';
import type { ts } from '../../source/ts.ts';
import { clientTemplate } from '../client-template.ts';
import type { Form } from './candidates.ts';
import type { Factory } from './factory.ts';

interface Wanted extends Omit<Factory, 'edits'> {
  readonly form: Form;
  /** The SDK's package as the files name it. */
  readonly sdk: string;
  readonly vendor: string;
  /** A file of the package, whose manners the module has. */
  readonly like: ts.SourceFile;
}

/** What writes one function into a new module, behind the import that all its functions share. */
export function factoryEdits(wanted: Wanted): FileEdit[] {
  const { form, path, name, sdk, key, address, vendor, like } = wanted;
  const [head = '', body = ''] = clientTemplate(`openai-client.${form}`).split(/\n(?=\n)/);
  const values: Readonly<Record<string, string>> = {
    sdk,
    name,
    about: words.client.module(vendor),
    address,
    key: key ?? '',
  };
  const lines = body.split('\n').filter((line) => key !== undefined || !line.includes('{{key}}'));
  return [`${head}\n`, `${lines.join('\n').trimEnd()}\n`].map((text) => ({
    file: path,
    start: 0,
    end: 0,
    creates: true,
    text: inStyle(
      text.replace(/\{\{(\w+)\}\}/g, (_, field: string) => values[field] ?? ''),
      like,
    ),
  }));
}

/** Semicolons, quotes, indentation, commas and line ends as in a file of the package. */
export function inStyle(text: string, like: ts.SourceFile): string {
  const { quote, unit, trailingComma, eol } = layoutOf(like);
  const statements = like.statements.filter((statement) => !/\}$/.test(statement.getText()));
  const bare = statements.filter((statement) => !statement.getText().endsWith(';'));
  const listed = trailingComma ? text : text.replace(/,\n( *\})/g, '\n$1');
  const lines = listed.split('\n').map((line) => {
    const isComment = /^\s*\/?\*/.test(line);
    const indented = line.replace(/^(?: {2})+/, (spaces) => unit.repeat(spaces.length / 2));
    const ended = bare.length * 2 > statements.length ? indented.replace(/;$/, '') : indented;
    return isComment ? line : ended.replaceAll("'", quote);
  });
  return lines.join(eol);
}
