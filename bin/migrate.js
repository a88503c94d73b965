#!/usr/bin/env node
// CommonJS, here and in `dist`, and some answers prepared: node starts in half the time without its loader of modules.
const argv = process.argv.slice(2);
const language = require('./language.js')(argv, process.env);
const answer = process.stdout.columns < 80 ? undefined : require(`../dist/answers.${language}.json`)[argv.join('\n')];
// For the program, its threads and what it starts.
process.env.BANJIA_LANG = language;
if (typeof answer === 'string') process.stdout.on('error', () => {}).write(answer);
else require('../dist/cli/main.cjs').main(argv);
