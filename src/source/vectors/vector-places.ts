import { isComponent } from '../embedded/component-path.ts';
import { parseFile } from '../parse-file.ts';
import { isTooDeep, unlessTooDeep } from '../too-deep.ts';
import { ts } from '../ts.ts';
import { placesInCode } from './in-code.ts';
import { placesInEnv, placesInSql, placesInTerraform, withoutComments } from './in-text.ts';
import type { Found, VectorPlace } from './vector-place.ts';

/** Folders whose files have run somewhere: migrations of any tool, and what drizzle-kit writes. */
const APPLIED = /(?:^|\/)(?:migrations?|migrate)\/|^(?=.*\.sql$)(?:.*\/)?drizzle\//;

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
    if (ending === '.json') {
      const tree = parseExpression(path, text);
      return tree === undefined ? [] : placesInCode(tree, widths).map(moved);
    }
    if (/^\.(?:[cm]?[jt]s|[jt]sx|gs)$/.test(ending) || isComponent(path)) {
      const file = parsed ?? parseFile(path, text);
      return 'because' in file ? [] : placesInCode(file, widths);
    }
    return placesInEnv(text, widths);
  }
}

/** JSON in brackets is an expression. */
function parseExpression(path: string, text: string): ts.SourceFile | undefined {
  const file = unlessTooDeep(() => ts.createSourceFile(`/${path}.js`, `(${text})`, ts.ScriptTarget.ESNext, true));
  return file === undefined || isTooDeep(file) ? undefined : file;
}

function moved(place: Found): Found {
  return { ...place, start: place.start - 1, end: place.end - 1 };
}
