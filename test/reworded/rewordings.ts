import { commonJs } from './common-js.ts';
import { calledAtOnce, inBackticks, inBrackets, inParentheses, optional, spread } from './expressions.ts';
import { behindFunction, inClass, inObject, madeOnDemand } from './holders.ts';
import { constants, environment, options, setLater } from './names.ts';
import type { Rewording } from './rewording.ts';

/** Ways of saying the same; a new one is a function and a line here. */
export const REWORDINGS: Readonly<Record<string, Rewording>> = {
  'common-js': commonJs,
  'in-parentheses': inParentheses,
  'called-at-once': calledAtOnce,
  'in-brackets': inBrackets,
  'in-backticks': inBackticks,
  optional,
  spread,
  constants,
  environment,
  options,
  'set-later': setLater,
  'in-object': inObject,
  'in-class': inClass,
  'behind-function': behindFunction,
  'made-on-demand': madeOnDemand,
};
