import { alibaba } from './alibaba.ts';
import { azure } from './azure.ts';
import { baichuan } from './baichuan.ts';
import { baidu } from './baidu.ts';
import { deepseek } from './deepseek.ts';
import { iflytek } from './iflytek.ts';
import { lingyi } from './lingyi.ts';
import { minimax } from './minimax.ts';
import { moonshot } from './moonshot.ts';
import type { Provider } from './provider.ts';
import { siliconflow } from './siliconflow.ts';
import { spoken } from './spoken.ts';
import { stepfun } from './stepfun.ts';
import { tencent } from './tencent.ts';
import { volcengine } from './volcengine.ts';
import { zhipu } from './zhipu.ts';

export { customProvider } from './custom.ts';

/** The vendors that `--to` names, in the order lists show them. */
export const PROVIDERS: readonly Provider[] = [
  zhipu,
  alibaba,
  baidu,
  tencent,
  deepseek,
  moonshot,
  volcengine,
  minimax,
  stepfun,
  siliconflow,
  azure,
  baichuan,
  lingyi,
  iflytek,
].map(spoken);

/** A vendor by its id or one of its aliases; upper and lower case do not matter. */
export function findProvider(id: string): Provider | undefined {
  const wanted = id.toLowerCase();
  return PROVIDERS.find((provider) => [provider.id, ...provider.aliases].some((name) => name.toLowerCase() === wanted));
}
