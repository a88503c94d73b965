import { alibaba } from './alibaba.ts';
import { azure } from './azure.ts';
import { baichuan } from './baichuan.ts';
import { baidu } from './baidu.ts';
import { common } from './common.ts';
import { deepseek } from './deepseek.ts';
import { iflytek } from './iflytek.ts';
import { lingyi } from './lingyi.ts';
import { minimax } from './minimax.ts';
import { moonshot } from './moonshot.ts';
import { names } from './names.ts';
import { siliconflow } from './siliconflow.ts';
import { stepfun } from './stepfun.ts';
import { tencent } from './tencent.ts';
import { volcengine } from './volcengine.ts';
import { zhipu } from './zhipu.ts';

/** Chinese of the words in src/providers, by the English. */
export const notes: Readonly<Record<string, string>> = {
  ...names,
  ...common,
  ...zhipu,
  ...alibaba,
  ...baidu,
  ...tencent,
  ...deepseek,
  ...moonshot,
  ...volcengine,
  ...minimax,
  ...stepfun,
  ...siliconflow,
  ...azure,
  ...baichuan,
  ...lingyi,
  ...iflytek,
};
