import type { Tree } from '../helpers/tree.ts';
import type { Random } from './random.ts';

/** Names that mean something else to every object. */
export const HOSTILE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'] as const;

const QUOTES = ['', '"', "'"];

/** What tells a program its keys, and which packages it has: each file is there or is not. */
export function configFiles(random: Random): Tree {
  const quote = random.oneOf(QUOTES);
  const files: readonly (readonly [string, () => string])[] = [
    ['.env', () => `${random.oneOf(['', 'export ', '# '])}OPENAI_API_KEY=${quote}sk-x${quote}\nOPENAI_MODEL=gpt-4o\n`],
    ['.env.example', () => `# The key\nOPENAI_API_KEY=\nOPENAI_BASE_URL = https://api.openai.com/v1 # default\n`],
    ['docker-compose.yml', () => compose(random)],
    ['deploy/app.yaml', () => kubernetes(random)],
    ['.github/workflows/test.yml', () => workflow(quote)],
    ['package.json', () => manifest(random)],
  ];
  return new Map(files.flatMap(([path, text]) => (random.below(2) === 0 ? [] : [[path, text()] as const])));
}

function compose(random: Random): string {
  const environment = random.oneOf([
    `      - OPENAI_API_KEY=\${OPENAI_API_KEY}\n      - OPENAI_MODEL=gpt-4o`,
    `      OPENAI_API_KEY: '\${OPENAI_API_KEY:?set it}'\n      OPENAI_BASE_URL: https://api.openai.com/v1`,
    '      <<: *keys',
    `      { OPENAI_API_KEY: "\${OPENAI_API_KEY}" }`,
  ]);
  return `x-keys: &keys\n  OPENAI_API_KEY: \${OPENAI_API_KEY}\nservices:\n  app:\n    build: .\n    environment:\n${environment}\n`;
}

function kubernetes(random: Random): string {
  const value = random.oneOf([
    'value: sk-x',
    'valueFrom: { secretKeyRef: { name: keys, key: OPENAI_API_KEY } }',
    'valueFrom:\n                secretKeyRef:\n                  name: keys\n                  key: openai',
  ]);
  return `apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n          image: acme/app\n          env:\n            - name: OPENAI_API_KEY\n              ${value}\n---\napiVersion: v1\nkind: Secret\nmetadata: { name: keys }\nstringData:\n  OPENAI_API_KEY: sk-x\n`;
}

function workflow(quote: string): string {
  return `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    env:\n      OPENAI_API_KEY: ${quote}\${{ secrets.OPENAI_API_KEY }}${quote}\n    steps:\n      - run: |\n          echo "$OPENAI_API_KEY" | wc -c\n          npm test\n`;
}

/** Also of the kind that reaches for the prototype of every object where somebody merges it. */
function manifest(random: Random): string {
  const packages = ['openai', 'ai', '@ai-sdk/openai', '@langchain/openai', 'zod'].filter(() => random.below(2) === 0);
  const dependencies = packages.map((name) => `"${name}": "^4.0.0"`);
  const hostile = `"${random.oneOf(HOSTILE_KEYS)}": { "openai": "1", "dependencies": { "openai": "^4.0.0" } }`;
  if (random.below(3) === 0) dependencies.unshift(hostile);
  const fields = [`"dependencies": { ${dependencies.join(', ')} }`, '"type": "module"'];
  if (random.below(3) === 0) fields.unshift(hostile);
  return random.below(2) === 0 ? `{ ${fields.join(', ')} }` : `{\n  ${fields.join(',\n  ')}\n}\n`;
}
