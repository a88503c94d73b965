#!/usr/bin/env node
// CommonJS, and some answers prepared: node starts in half the time without its loader of modules.
const argv = process.argv.slice(2);
const answer = process.stdout.columns < 80 ? undefined : require('../dist/answers.json')[argv.join('\n')];
if (typeof answer === 'string') process.stdout.on('error', () => {}).write(answer);
else import('../dist/cli/main.js').then(({ main }) => main(argv));
