// The usual way with ts-morph: the files that import the SDK as roots, and the type of what each call is made on.
const { execFileSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { createRequire } = require('node:module');
const [tools] = process.argv.slice(2);
const { Project, SyntaxKind } = createRequire(`${tools}/`)('ts-morph');

const IMPORT = String.raw`(from|import|require)\s*\(?\s*["'](openai|@azure/openai|@ai-sdk/openai|@langchain/openai)`;
const listed = execFileSync('git', ['grep', '-lzE', IMPORT], { maxBuffer: 2 ** 30 })
  .toString()
  .split('\0');
const project = existsSync('tsconfig.json')
  ? new Project({ tsConfigFilePath: 'tsconfig.json', skipAddingFilesFromTsConfig: true })
  : new Project({ compilerOptions: { allowJs: true } });
for (const path of listed) if (/\.[cm]?[jt]sx?$/.test(path)) project.addSourceFileAtPath(path);
for (const file of project.getSourceFiles()) {
  for (const call of file.getDescendantsOfKind(SyntaxKind.CallExpression)) call.getExpression().getType();
}
