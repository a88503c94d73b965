import { isAbsolute, join } from 'node:path';

/** Where the user's system keeps what can be fetched again; ours is the folder `banjia` below it. */
export function cacheFolder(system: {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}): string {
  const { platform, env, home } = system;
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'banjia');
  // Relative values are to be ignored: https://specifications.freedesktop.org/basedir-spec/latest/
  if (env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME)) return join(env.XDG_CACHE_HOME, 'banjia');
  return join(home, ...(platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']), 'banjia');
}
