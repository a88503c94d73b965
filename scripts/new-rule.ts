// npm run new:rule -- <family>/<name>
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FAMILIES } from '../src/finding.ts';
import { caseTemplate, exportName, ruleTemplate } from './rule-template.ts';

const [familyName, name] = process.argv[2]?.split('/') ?? [];
const family = FAMILIES.find((known) => known === familyName);
if (!family || !name) throw new Error(`usage: npm run new:rule -- <family>/<name>; families: ${FAMILIES.join(', ')}`);

const root = fileURLToPath(new URL('..', import.meta.url));
const files = {
  [`src/rules/${family}/${name}.ts`]: ruleTemplate({ family, name }),
  [`test/fixtures/${family}/${name}/case.json`]: caseTemplate({ family, name }),
  [`test/fixtures/${family}/${name}/input/src/example.ts`]: "import OpenAI from 'openai';\n",
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text, { flag: 'wx' });
}
console.log(`Made ${Object.keys(files).join(', ')}. Now:
1. Add ${exportName(name)} to src/rules/index.ts, with the reason for its place.
2. Write the smallest input that shows the case, and say why it is hard in case.json.
3. UPDATE_FIXTURES=1 npx vitest run test/laws -t ${family}/${name}, and read what it wrote.`);
