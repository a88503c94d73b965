const KNOWN = ['en', 'zh-CN'];
/** Chinese as the mainland and Singapore write it; `zh_TW` and `zh_HK` are written otherwise, so English is nearer. */
const SIMPLIFIED = /^zh(?:[-_](?:hans|cn|sg)\b.*)?$/i;

/**
 * The language to speak: `--lang`, else BANJIA_LANG, else that of the locale. What `--lang` may not be is said later, by
 * the program, which checks all options.
 *
 * @param {readonly string[]} argv without node and script
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string} `en` or `zh-CN`
 */
module.exports = function languageOf(argv, env) {
  const typed = argv.flatMap((argument, i) => {
    if (argument === '--lang') return [argv[i + 1]];
    return argument.startsWith('--lang=') ? [argument.slice('--lang='.length)] : [];
  });
  const named = KNOWN.find((each) => each === typed.at(-1)) ?? KNOWN.find((each) => each === env.BANJIA_LANG);
  return named ?? (SIMPLIFIED.test(localeOf(env)) ? 'zh-CN' : 'en');
};

/** As POSIX orders the variables. Where none is set, as on Windows, node knows what the system says. */
function localeOf(env) {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  if (locale) return locale.replace(/[.@].*$/, '');
  return process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : '';
}
