/** Everything that `--help` prints. */
export const help = {
  description: 'Moves TypeScript and JavaScript code off the OpenAI API: scan, ask, show the diff, apply, undo.',
  usage: '[root] [options]\n       migrate <command> [root] [options]',

  commands: {
    migrate: 'scan, ask what is undecided, show the diff, apply (runs when no command is named)',
    scan: 'list every use of OpenAI; needs no target',
    check: 'gate for CI: exit 1 while the code depends on OpenAI',
    undo: 'put back what the last migrate changed',
    providers: 'list the targets, or show one in full',
    doctor: 'try the target with your own key; shows every request, and asks before it sends any',
    report: 'render one JSON report, or many as one: shards of a run, or several repositories',
    emulate: 'a local server that accepts, ignores and refuses what the vendor does; Ctrl-C ends it',
    init: 'write a config file and a workflow that runs check on pull requests; over no file that is there',
    help: 'print the help of a command',
  },

  /** Heads that commander writes by itself, by its English. */
  heads: {} as Readonly<Record<string, string>>,

  groups: {
    target: 'Where to move:',
    run: 'How to run:',
    scope: 'Which code:',
    output: 'What to print and save:',
    catalog: 'The public list of models:',
    emulate: 'What to emulate:',
  },

  flags: {
    to: 'target provider, or `custom` for an endpoint of your own',
    region: 'endpoint of the provider; default: mainland',
    baseUrl: 'base URL to use instead; required with --to custom',
    keyEnv: 'variable that holds the API key; required with --to custom',
    model: 'what one model becomes; repeatable',
    env: 'rename (default): key and base URL variables get new names; keep: they stay',
    client: 'inline (default): change each client where it is built; shared: one module of a package builds them',
    dryRun: 'write nothing at all under root',
    yes: 'take defaults, never ask',
    pick: 'go through the diff part by part in the terminal; what you choose is saved',
    choices: 'where the choices of --pick are saved; without --pick: replay them',
    force: 'run although the git worktree is dirty, or where there is no git',
    noVerify: 'skip the type-check before and after',
    noCache: 'neither use nor keep anything in your cache folder',
    noTodo: 'leave no TODO(banjia) comments at places that need a person',
    failOn: 'manual, blocked or new-errors: exit 1 when such findings are left; repeatable',
    only: 'rule families that run, with commas or repeated',
    skip: 'rule families that do not run',
    include: 'only these files; repeatable',
    shard: 'as in 2/3: change and report this share of the files; all shards together make the whole run',
    exclude: 'not these files; repeatable; .gitignore is honoured anyway',
    report: '.html, .md, .json, .sarif or .patch, by the ending; repeatable',
    json: 'the report as JSON on stdout, all words on stderr',
    verbose: 'also print what was left alone, and the time of each stage',
    config: 'default: banjia.config.json, or the key "banjia" in package.json',
    lang: 'en or zh-CN; default: by the locale of the environment',
    jsonData: 'the data as JSON',
    refresh: 'fetch the list, keep it in your cache folder, mark models that are new or gone',
    from: 'where --refresh reads; default: https://models.dev/api.json',
    port: 'default: 8787; 0 takes any that is free',
    host: 'address to listen on; default: 127.0.0.1, this machine only',
    key: 'the only API key that is let in; default: any',
    strict: 'refuse also what the vendor ignores though a migration should have changed it',
    jsonLog: 'the log as one JSON object a line on stdout',
    dryCheck: 'show the requests, send none',
    agree: 'send the requests without asking; they cost a few tokens',
    timeout: 'seconds that one request may take; default: 60',
    jsonChecks: 'the results as JSON on stdout, all words on stderr',
    version: 'print the version',
    help: 'print this help; also after a command',
  },

  footer: `
Examples:
  $ migrate                            ask everything, in the current folder
  $ migrate ./app --to zhipu --dry-run show the diff, write nothing
  $ migrate --to alibaba --yes --report move.md
  $ migrate --to custom --base-url https://llm.example.com/v1 --key-env LLM_KEY
  $ migrate scan --json | jq .stats
  $ migrate undo

Exit codes:
  0    done, or nothing to do
  1    check or --fail-on found something left, or doctor something that fails
  2    usage or configuration error, nothing written
  3    failed, everything rolled back
  130  interrupted, everything rolled back
`,
};
