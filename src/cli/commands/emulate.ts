import { logLine } from '../../emulator/log.ts';
import { startEmulator } from '../../emulator/start.ts';
import { FAIL_HEADER } from '../../emulator/wanted-failure.ts';
import { EXIT } from '../../errors.ts';
import { emulate as words } from '../../messages/emulate.ts';
import { withInterrupt } from '../../pipeline/signals.ts';
import { ERROR_KINDS } from '../../providers/behaviour.ts';
import { customProvider, findProvider } from '../../providers/index.ts';
import type { Provider } from '../../providers/provider.ts';
import { parseFlags } from '../settings.ts';
import { CUSTOM, regionOf, throwUnknown } from '../target.ts';
import { openTerminal } from '../terminal.ts';
import type { Run } from './index.ts';

const HOST = '127.0.0.1';
const PORT = '8787';

/** Serves a vendor's wire format on this machine until Ctrl-C, which is how it is meant to end: exit 0. */
export const run: Run = async (id = '', flags) => {
  const { json = false, strict = false, host = HOST, port = PORT, key, ...settings } = parseFlags(flags);
  const terminal = openTerminal({ json });
  const provider = providerNamed(id);
  const region = regionOf(provider, settings.region);
  await withInterrupt(async (signal) => {
    const emulator = await startEmulator({
      provider,
      region,
      strict,
      host,
      port: Number(port),
      ...(key === undefined ? {} : { key }),
      onRequest: (entry) => (json ? terminal.data(JSON.stringify(entry)) : terminal.note(logLine(entry))),
      onError: (error) => terminal.note(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    });
    const { env, baseURLEnv } = provider.key;
    const shown = key === undefined ? words.anyKey : words.yourKey;
    const greeting = [
      words.started(provider.name, region.label, strict),
      words.use(emulator.baseURL),
      words.variables([`${baseURLEnv}=${emulator.baseURL}`, `${env}=${shown}`]),
      words.fail(FAIL_HEADER, ERROR_KINDS),
      words.stop,
    ];
    // In one piece, for whoever waits for the address at the other end of a pipe.
    terminal.print(greeting.join('\n'));
    await stopped(signal);
    await emulator.close();
  });
  return EXIT.ok;
};

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((stop) => {
    if (signal.aborted) stop();
    else signal.addEventListener('abort', () => stop(), { once: true });
  });
}

/** `custom` is any server that speaks the protocol and refuses nothing. */
function providerNamed(id: string): Provider {
  if (id === CUSTOM) return customProvider({ baseURL: `http://${HOST}/v1`, keyEnv: 'OPENAI_API_KEY' });
  return findProvider(id) ?? throwUnknown(id);
}
