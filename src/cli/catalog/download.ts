import { EXIT, UserError } from '../../errors.ts';
import { catalog as words } from '../../messages/catalog.ts';
import { ignoresProxy, reasonOf } from '../network.ts';

export interface DownloadLimits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/**
 * The text at a URL. Throws UserError, exit code 3, where it can't be reached, answers with an error, takes too long or
 * is too large; `shown` is how the messages name it.
 */
export async function download(url: string, shown: string, limits: DownloadLimits): Promise<string> {
  const failed = (sentence: string, cause?: unknown) => new UserError(sentence, { exitCode: EXIT.failed, cause });
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(limits.timeoutMs),
      headers: { accept: 'application/json' },
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw failed(words.httpError(shown, response.status));
    }
    const text = await readAtMost(response, limits.maxBytes);
    if (text === undefined) throw failed(words.tooLarge(shown, limits.maxBytes));
    return text;
  } catch (error) {
    if (!(error instanceof Error) || error instanceof UserError) throw error;
    if (error.name === 'TimeoutError') throw failed(words.timeout(shown, limits.timeoutMs), error);
    throw new UserError(words.unreachable(shown, reasonOf(error)), {
      exitCode: EXIT.failed,
      cause: error,
      ...(ignoresProxy(process.env) && { hint: words.proxy }),
    });
  }
}

/** Undefined where it is larger; the rest is then not read. */
async function readAtMost(response: Response, maxBytes: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
