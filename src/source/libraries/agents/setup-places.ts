import { type Programs, programsOf } from '../../programs.ts';
import { memberName, unwrap } from '../../syntax.ts';
import type { Tracer } from '../../trace.ts';
import { ts } from '../../ts.ts';

/** A file where something is set for a whole program, and the files that it is set for. */
export interface SetupPlace {
  readonly file: ts.SourceFile;
  readonly serves: readonly ts.SourceFile[];
}

/**
 * Where what holds for a whole program stands before any of the given files uses it: in a file that several of them
 * load, else in each of them; behind the line that loads `.env`, where another file of the program does.
 *
 * @param able files that others may rely on
 */
export function setupPlaces(
  files: readonly ts.SourceFile[],
  able: readonly ts.SourceFile[],
  tracer: Tracer,
): SetupPlace[] {
  const programs = programsOf(tracer);
  const places = new Map<ts.SourceFile, readonly ts.SourceFile[]>();
  let left = files;
  while (left.length > 0) {
    const [first] = left as readonly [ts.SourceFile];
    const own = sharedBy(left, able, programs) ?? first;
    const serves = left.filter((file) => file === own || programs.loads(file, own));
    const place = envLoader(own, programs, tracer) ?? own;
    places.set(place, [...(places.get(place) ?? []), ...serves]);
    left = left.filter((file) => !serves.includes(file));
  }
  return [...places].map(([file, serves]) => ({ file, serves }));
}

/** The file that most of the others load, at least two; of several, the one that loads the rest. */
function sharedBy(
  files: readonly ts.SourceFile[],
  able: readonly ts.SourceFile[],
  { loads }: Programs,
): ts.SourceFile | undefined {
  const count = (candidate: ts.SourceFile) => files.filter((file) => loads(file, candidate)).length;
  const most = Math.max(0, ...able.map(count));
  const shared = able.filter((candidate) => count(candidate) === most);
  return most < 2 ? undefined : (shared.find((one) => shared.every((other) => loads(one, other))) ?? shared[0]);
}

/** The file that fills the environment by a call, which stands behind its imports: what these read came too early. */
function envLoader(file: ts.SourceFile, { loads }: Programs, { island }: Tracer): ts.SourceFile | undefined {
  if (file.statements.some(loadsEnv)) return undefined;
  return [...island.files.values()].find((other) => other.statements.some(loadsEnv) && loads(other, file));
}

/** `dotenv.config()`, `config({ path })`, `require('dotenv').config()`, `process.loadEnvFile()`, as statements. */
export function loadsEnv(statement: ts.Statement): boolean {
  if (!ts.isExpressionStatement(statement)) return false;
  const call = unwrap(statement.expression);
  if (!ts.isCallExpression(call)) return false;
  const callee = unwrap(call.expression);
  const name = ts.isIdentifier(callee) ? callee.text : memberName(callee);
  if (name === 'loadEnvFile' || name === 'loadEnvConfig') return true;
  return name === 'config' && /['"](?:dotenv|dotenv-\w+|@dotenvx\/dotenvx)['"]/.test(statement.getSourceFile().text);
}
