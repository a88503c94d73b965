/** What vendors are called in Chinese sentences; the rest keep their names. */
export const names: Readonly<Record<string, string>> = {
  'Zhipu AI': '智谱 AI',
  'Alibaba Model Studio': '阿里云百炼',
  'Baidu Qianfan': '百度智能云千帆',
  'Tencent TokenHub': '腾讯云 TokenHub',
  'Moonshot AI (Kimi)': '月之暗面 Kimi',
  'Volcengine Ark (Doubao)': '火山方舟（豆包）',
  StepFun: '阶跃星辰',
  SiliconFlow: '硅基流动',
  'Baichuan AI': '百川智能',
  '01.AI': '零一万物',
  'iFLYTEK Spark': '讯飞星火',
};
