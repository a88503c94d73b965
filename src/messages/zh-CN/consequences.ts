import type { ErrorCase, ErrorKind } from '../../providers/behaviour.ts';
import type { Prices } from '../../rules/openai-sdk/model-prices.ts';
import type { consequences as en } from '../en/consequences.ts';
import { list } from './list.ts';

type Price = NonNullable<Prices['priceUSD']>;

const PARTS: Readonly<Record<string, string>> = {
  image_url: '图像',
  input_audio: '音频',
  file: '文件',
};

/** What a call sends, as it follows a Chinese word. */
const part = (type: string): string => PARTS[type] ?? ` ${type}`;

/** What else to do than hand the call to a model that can. */
const instead = (able: readonly string[], from: string, otherwise: string): string =>
  able.length === 0 ? otherwise : `${list(able, '或')} 可以：传入 --model ${from}=${able[0]}。`;

/** Each stands before 时. */
const WRONG: Readonly<Record<ErrorKind, string>> = {
  auth: '密钥错误',
  permission: '权限不足',
  model: '模型不存在',
  path: '路径不存在',
  parameter: '参数错误',
  context: '提示词过长',
  rate: '请求过多',
  quota: '账户余额耗尽',
  content: '拒绝内容',
  server: '自身出错',
  overloaded: '过载',
};

const distinct = (items: readonly string[]): string[] => [...new Set(items)];

const answerText = (answer: ErrorCase | undefined): string =>
  [
    `status ${answer?.status}`,
    ...(answer?.code === undefined ? [] : [`code ${answer.code}`]),
    ...(answer?.type === undefined ? [] : [`type ${answer.type}`]),
  ].join('、');

/** `$2.5/$10`, or of what has no output `$0.02`. */
const price = (sign: string, { input, output }: Price): string =>
  output === undefined ? `${sign}${input}` : `${sign}${input}/${sign}${output}`;

const prices = ({ priceCNY, priceUSD }: Prices): string =>
  list([...(priceUSD ? [price('$', priceUSD)] : []), ...(priceCNY ? [price('¥', priceCNY)] : [])], '或');

const isTwoWay = ({ priceCNY, priceUSD }: Prices): boolean => (priceCNY ?? priceUSD)?.output !== undefined;

const tokens = (count: number): string => `${count.toLocaleString('en-US')} 个 token`;

/** Chinese of ../en/consequences.ts. */
export const consequences: typeof en = {
  context: {
    smaller: ({ from, was, to, now }) =>
      `${to} 的上下文为 ${tokens(now)}，${from} 为 ${tokens(was)}：更长的对话会遭拒绝，发送前先缩短。`,
    littleSmaller: ({ from, was, to, now }) =>
      `${to} 的上下文为 ${tokens(now)}，${from} 为 ${tokens(was)}：只有几乎占满上下文的对话会遭拒绝。`,
  },
  numbers: {
    old: ({ from, to, context, output }) =>
      [
        `此名称下的数值是 ${from} 的。`,
        ...(context === undefined ? [] : [`${to} 的上下文为 ${tokens(context)}。`]),
        ...(output === undefined ? [] : [`它的回答最多 ${tokens(output)}。`]),
      ].join(''),
    table: '这里的模型名称已改，数值未改：填入新模型的数值。',
  },
  thinking: {
    room: (to, name, limit) =>
      `${to} 总会思考，${name} 把思考内容也计算在内：设为 ${limit} 时，回答可能为空。提高到几千。`,
  },
  thoughts: {
    parsed: (vendor) => `此处解析的文本以 ${vendor} 模型的思考内容开头：先从中去掉 <think>…</think>。`,
    inText: (vendor) => `回答以 ${vendor} 模型的思考内容开头：显示或使用文本之前，先从中去掉 <think>…</think>。`,
  },
  replay: {
    whole: (field, vendor) => `${vendor} 要求 ${field} 随工具调用传回；消息整条传回，其中就有它。`,
    rebuilt: (field, vendor) => `${vendor} 要求 ${field} 随工具调用传回，而此消息拼装时没有带上它：补上。`,
  },
  usage: {
    inChoice: (vendor) => `${vendor} 把流式响应的用量放在最后一个 choice 里：同时读取 chunk.choices[0].usage。`,
    never: (vendor) => `${vendor} 的流式响应不含用量：自行计算 token 数，或改用非流式请求。`,
  },
  errors: {
    code: (changed, { member, vendor }) => {
      const known = changed.filter(({ answer }) => answer !== undefined);
      const unsaid = changed.filter(({ answer }) => answer === undefined);
      const said = known.map(({ kind, answer }) => `${WRONG[kind]}时返回 ${answerText(answer)}`);
      const open = distinct(unsaid.map(({ kind }) => `${WRONG[kind]}时`));
      const told = [
        ...(known.length === 0 ? [] : [`${vendor} 在${distinct(said).join('，在')}`]),
        ...(unsaid.length === 0 ? [] : [`${vendor} 在${open.join('、')}返回什么，没有文档说明`]),
      ];
      return `${member} ${list(changed.map(({ value }) => value))} 是 OpenAI 的取值：${told.join('；')}。`;
    },
    status: (elsewhere, vendor) =>
      `${vendor} 在${elsewhere
        .map(
          ({ kind, answer, className }) =>
            `${WRONG[kind]}时返回 ${answerText(answer)}（${className === undefined ? '没有对应的错误类' : className}）`,
        )
        .join('，在')}。`,
  },
  price: {
    change: (from, to, { before, after }) =>
      `每百万 token${isTwoWay(after) ? '（输入/输出）' : ''}：${to} 为 ${prices(after)}${before === undefined ? '' : `，${from} 为 ${prices(before)}`}。`,
    beside: (reason, { before, after, fact }) =>
      `${reason}；每百万 token ${before === undefined ? '' : `${prices(before)} → `}${prices(after)}${fact.asOf === 'unknown' ? '' : `（${fact.asOf}）`}`,
  },
  parts: {
    refused: (type, to) => `此调用发送${part(type)}，而 ${to} 不接受。`,
    unsaid: (type, to) => `此调用发送${part(type)}，而 ${to} 是否接受，没有文档说明。`,
    able: (able, from, vendor) =>
      instead(able, from, `${vendor} 没有已知能接受的对话模型：去掉这部分内容，或让此调用留在别处。`),
    address: (prefixes, vendor) => `${vendor} 不会读取这个地址：图像必须以 ${list(prefixes, '或')} 开头。`,
    openAddress: (prefixes, vendor) =>
      `${vendor} 要求图像地址以 ${list(prefixes, '或')} 开头：确认此处的地址符合要求。`,
  },
  tools: {
    refused: (to) => `此调用带有工具，而 ${to} 不调用工具。`,
    able: (able, from, vendor) =>
      instead(able, from, `${vendor} 没有已知能做到的模型：在提示词中写明可选项，再读取回答。`),
  },
  instructor: {
    mode: (was, mode, vendor) => `${vendor} 不接受 Instructor 在此以 ${was} 模式发送的内容；改用 ${mode} 模式请求。`,
  },
  json: {
    missing: (vendor) => `此调用的消息中没有“json”一词，而 ${vendor} 的 JSON 模式要求有：在提示词中要求返回 JSON。`,
    open: (vendor) => `看不到此调用的全部消息，而 ${vendor} 的 JSON 模式要求其中一条含有“json”：检查提示词。`,
    refused: (to) => `${to} 没有 JSON 模式：在提示词中要求返回 JSON，并检查返回的内容。`,
    schema: (to) => `${to} 不接受 JSON schema：使用 json_object，把 schema 写进提示词，并检查返回的内容。`,
  },
  finish: {
    unknown: (values, vendor) => `${vendor} 的回答还可能以 ${list(values, '或')} 结束，这里没有处理。`,
    byDefault: (values, vendor) => `${vendor} 的回答还可能以 ${list(values, '或')} 结束；由 default 分支处理。`,
    never: (values, own, vendor) =>
      `${vendor} 的回答从不以 ${list(values, '或')} 结束${own.length === 0 ? '。' : `；它自己的结束原因有 ${list(own)}。`}`,
  },
};
