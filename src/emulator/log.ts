import { emulate as words } from '../messages/emulate.ts';
import { joining } from '../messages/joining.ts';
import { safeLine, snippet } from '../safe-text.ts';

/** What is told of one request. Never its key, never its text. */
export interface LogEntry {
  readonly method: string;
  readonly path: string;
  readonly model?: string;
  readonly status: number;
  readonly ms: number;
  readonly ignored: readonly string[];
  readonly undocumented: readonly string[];
  readonly refused?: string;
  /** The client went away before the end. */
  readonly aborted?: true;
}

/** What is found out while a request is answered. */
export interface Note {
  model?: string;
  ignored: readonly string[];
  undocumented: readonly string[];
  refused?: string;
}

const LONGEST = 120;

/** Every text of the request cut to a length and free of what could act on a terminal. */
export function logEntry(
  request: Pick<LogEntry, 'method' | 'path' | 'status' | 'ms'> & { readonly aborted: boolean },
  note: Note,
): LogEntry {
  const { method, path, status, ms, aborted } = request;
  return {
    method: safe(method),
    path: safe(path),
    ...(note.model === undefined ? {} : { model: safe(note.model) }),
    status,
    ms: Math.round(ms * 10) / 10,
    ignored: note.ignored.map(safe),
    undocumented: note.undocumented.map(safe),
    ...(note.refused === undefined ? {} : { refused: safe(note.refused) }),
    ...(aborted ? { aborted: true } : {}),
  };
}

/** One request as one line. */
export function logLine({
  method,
  path,
  model,
  status,
  ms,
  ignored,
  undocumented,
  refused,
  aborted,
}: LogEntry): string {
  const facts = [
    ...(ignored.length > 0 ? [words.log.ignored(ignored)] : []),
    ...(undocumented.length > 0 ? [words.log.undocumented(undocumented)] : []),
    ...(refused === undefined ? [] : [words.log.refused(refused)]),
    ...(aborted ? [words.log.aborted] : []),
  ];
  const line = [method, path, model ?? '-', status, words.log.ms(ms)].join(' ');
  return facts.length > 0 ? `${line}  ${joining.clauses(facts)}` : line;
}

function safe(text: string): string {
  return safeLine(snippet(text, LONGEST));
}
