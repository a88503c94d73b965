// A whole program with ts-morph: every file of the project, and the type of what each call is made on.
const { existsSync } = require('node:fs');
const { createRequire } = require('node:module');
const [tools] = process.argv.slice(2);
const { Project, SyntaxKind } = createRequire(`${tools}/`)('ts-morph');

const project = existsSync('tsconfig.json')
  ? new Project({ tsConfigFilePath: 'tsconfig.json' })
  : new Project({ compilerOptions: { allowJs: true } });
if (!existsSync('tsconfig.json')) project.addSourceFilesAtPaths('**/*.{ts,tsx,js,jsx,mjs,cjs,mts,cts}');
for (const file of project.getSourceFiles()) {
  for (const call of file.getDescendantsOfKind(SyntaxKind.CallExpression)) call.getExpression().getType();
}
