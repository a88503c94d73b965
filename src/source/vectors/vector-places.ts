import { ts } from '../ts.ts';
import { placesInCode } from './in-code.ts';
import { placesInEnv, placesInSql, placesInTerraform, withoutComments } from './in-text.ts';
import type { Found, VectorPlace } from './vector-place.ts';

/** Folders whose files have run somewhere: migrations of any tool, and what drizzle-kit writes. */
const APPLIED = /(?:^|\/)(?:migrations?|migrate)\/|(?:^|\/)drizzle\/.*\.sql$/;

/**
 * Every place of a file that fits vectors of one of the widths only.
 *
 * @param parsed the file's tree, where there is one already
 */
export function vectorPlaces(
  { path, text, parsed }: { readonly path: string; readonly text: string; readonly parsed?: ts.SourceFile | undefined },
  widths: ReadonlySet<number>,
): VectorPlace[] {
  const isApplied = APPLIED.test(path);
  return placesIn().map((place) => ({ ...place, file: path, isApplied }));

  function placesIn(): Found[] {
    const ending = path.slice(path.lastIndexOf('.'));
    if (ending === '.sql') return placesInSql(withoutComments(text, '--'), widths);
    if (ending === '.prisma') return placesInSql(withoutComments(text, '//'), widths);
    if (ending === '.tf') return placesInTerraform(withoutComments(text, '#'), widths);
    if (ending === '.json') return placesInCode(parse(`${path}.js`, `(${text})`), widths).map(moved);
    if (/^\.(?:[cm]?[jt]s|[jt]sx)$/.test(ending)) return placesInCode(parsed ?? parse(path, text), widths);
    return placesInEnv(text, widths);
  }
}

/** One bracket stands in front of the text of a JSON file, which makes an expression of it. */
function moved(place: Found): Found {
  return { ...place, start: place.start - 1, end: place.end - 1 };
}

function parse(path: string, text: string): ts.SourceFile {
  const options = { languageVersion: ts.ScriptTarget.ESNext, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  return ts.createSourceFile(`/${path}`, text, options, true);
}
