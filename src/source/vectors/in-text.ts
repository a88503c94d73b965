import { blankedAt, spansIn } from '../spans.ts';
import { tellsWidth } from './telling-name.ts';
import type { Found, Sized } from './vector-place.ts';

/** Spellings of a vector type or index in SQL and its kin; `N` stands for the width. */
const SPELLINGS: readonly (readonly [Sized, string])[] = [
  // pgvector, MariaDB, TiDB, Oracle, SQL Server; Snowflake names the element first.
  ['column', String.raw`\b(?:half|sparse)?vec(?:tor)?\s*\(\s*(?:float\s*,\s*)?N\s*(?:,\s*[a-z]\w*\s*)*\)`],
  // libSQL
  ['column', String.raw`\bf(?:loat)?(?:16|32|64)(?:_blob)?\s*\(\s*N\s*\)`],
  // sqlite-vec, DuckDB
  ['column', String.raw`\bfloat\s*\[\s*N\s*\]`],
  ['column', String.raw`\bvector_dims\s*\([^()]*\)\s*=\s*N\b`],
  // Neo4j
  ['index', String.raw`\bvector\.dimensions\\?['"\x60]?\s*:\s*N\b`],
  // RediSearch: FT.CREATE … VECTOR HNSW 6 TYPE FLOAT32 DIM 1536
  ['index', String.raw`\bTYPE\s+FLOAT(?:16|32|64)\s+DIM\s+N\b`],
];

/** What begins a statement, so that a sentence about vector(1536) is not taken for one. */
const STATEMENT =
  /\b(?:create\s+(?:or\s+replace\s+)?(?:\w+\s+)?(?:table|index|function|type|domain|constraint)|alter\s+(?:table|column)|add\s+column|select\s|insert\s+into|update\s+\S+\s+set|with\s+\w+\s+as|ft\.create)|::\s*(?:half)?vec(?:tor)?|\bcast\s*\(/i;

/** Every vector type of one of the widths in a text of SQL, Prisma or the like. */
export function placesInSql(text: string, widths: ReadonlySet<number>): Found[] {
  if (![...widths].some((width) => text.includes(String(width)))) return [];
  return SPELLINGS.flatMap(([sized, spelling]) => {
    const pattern = new RegExp(spelling.replace('N', `(${[...widths].join('|')})`), 'gi');
    return [...text.matchAll(pattern)].map(({ 0: whole, 1: width, index }) => ({
      start: index,
      end: index + whole.length,
      width: Number(width),
      sized,
    }));
  });
}

/** The same in a string of code: a statement, or nothing but the type (`'vector(1536)'`, `vector(1536) not null`). */
export function placesInString(text: string, widths: ReadonlySet<number>): Found[] {
  const found = placesInSql(text, widths);
  if (found.length === 0 || STATEMENT.test(text)) return found;
  return found.filter(
    ({ start, end }) =>
      /^\s*(?:\w+\.)?$/.test(text.slice(0, start)) && /^(?:\[\]|\s+(?:not )?null)?\s*$/i.test(text.slice(end)),
  );
}

/** Terraform: the argument's name says what it is, and the file must be about a store of vectors. */
export function placesInTerraform(text: string, widths: ReadonlySet<number>): Found[] {
  if (!/pinecone|qdrant|milvus|zilliz|opensearch|elastic|mongodbatlas|vector/i.test(text)) return [];
  const names = 'dimensions?|dims|numDimensions|vector_dimensions?|vector_size';
  const pattern = new RegExp(String.raw`(?<![\w.])"?(?:${names})"?\s*[=:]\s*"?(${[...widths].join('|')})\b`, 'g');
  return [...text.matchAll(pattern)].map(({ 0: whole, 1: width, index }) => ({
    start: index,
    end: index + whole.length,
    width: Number(width),
    sized: 'index',
  }));
}

/** `EMBEDDING_DIMENSIONS=1536` in a `.env` file. */
export function placesInEnv(text: string, widths: ReadonlySet<number>): Found[] {
  return [...text.matchAll(/^[ \t]*(?:export\s+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(["']?)(\d+)\2[ \t]*\r?$/gm)].flatMap(
    ({ 0: line, 1: name = '', 3: value, index }) => {
      const width = Number(value);
      if (!widths.has(width) || !tellsWidth(name)) return [];
      const lead = line.indexOf(name);
      return [{ start: index + lead, end: index + line.trimEnd().length, width, sized: 'number' as const }];
    },
  );
}

/** The text with its comments blanked, so that every offset stays. */
export function withoutComments(text: string, line: '--' | '//' | '#'): string {
  const opener = new RegExp(String.raw`'(?:[^'\n]|'')*'|"[^"\n]*"|\/\*|${line}[^\n]*`, 'g');
  const spans = spansIn(text, { opener, closerOf: (open) => (open === '/*' ? /\*\//g : undefined) });
  return blankedAt(
    text,
    [...spans].filter(({ start }) => !/['"]/.test(text.charAt(start))),
  );
}
