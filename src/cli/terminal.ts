/** Where a command speaks. `--json` keeps stdout for the data alone, so words move to stderr. */
export interface Terminal {
  /** What was asked for, in words: diffs, tables, summaries. */
  readonly print: (text: string) => void;
  /** What goes with it: progress, notes, errors. Always stderr. */
  readonly note: (text: string) => void;
  /** JSON for other programs. Always stdout. */
  readonly data: (json: string) => void;
  /** Questions may be asked: stdin and stdout are terminals and `CI` is unset. */
  readonly interactive: boolean;
  /** A spinner may turn on stderr. */
  readonly animated: boolean;
  /** For what `print` writes. */
  readonly color: boolean;
  /** Columns of what `print` writes to; where that is no terminal, nothing needs to be cut. */
  readonly width: number;
  /** What `print` writes to shows more than ASCII. */
  readonly unicode: boolean;
}

/** `yes` is for who never wants to be asked. */
export function openTerminal(options: { json?: boolean; yes?: boolean } = {}): Terminal {
  const { stdin, stdout, stderr, env } = process;
  const words = options.json ? stderr : stdout;
  const ci = Boolean(env.CI);
  return {
    print: (text) => void words.write(endLine(text)),
    note: (text) => void stderr.write(endLine(text)),
    data: (json) => void stdout.write(endLine(json)),
    interactive: stdin.isTTY && stdout.isTTY && !ci && !options.json && !options.yes,
    // Of no width, lines would be wrapped into endlessly many.
    animated: stderr.isTTY && stderr.columns > 0 && !ci && !options.json,
    color: wantsColor(words),
    // A terminal that does not know its size says 0.
    width: words.isTTY ? words.columns || 80 : Number.POSITIVE_INFINITY,
    unicode: !words.isTTY || showsUnicode(),
  };
}

/** `NO_COLOR` (https://no-color.org) and `FORCE_COLOR` decide; else what the terminal can do. */
function wantsColor(stream: NodeJS.WriteStream): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== '0';
  return stream.isTTY && stream.hasColors();
}

/** Elsewhere than on Windows the locale says so; where none is set, that is an image without one, not an old terminal. */
function showsUnicode(): boolean {
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  const locale = LC_ALL || LC_CTYPE || LANG || '';
  return process.platform === 'win32' || locale === '' || /utf-?8/i.test(locale);
}

function endLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
