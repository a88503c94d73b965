import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/reporters/wrap.ts';

describe('wrap', () => {
  it('breaks at spaces, and keeps what is wider than the page whole', () => {
    expect(wrap('one two three https://example.com/a/long/link four', 9)).toEqual([
      'one two',
      'three',
      'https://example.com/a/long/link',
      'four',
    ]);
  });

  it('breaks between Chinese characters, which are two columns wide', () => {
    expect(wrap('此客户端改为连接智谱', 10)).toEqual(['此客户端改', '为连接智谱']);
  });

  it('begins no line with what closes, and ends none with what opens', () => {
    expect(wrap('密钥写在代码，更换它', 12)).toEqual(['密钥写在代', '码，更换它']);
    expect(wrap('作废旧密钥（更换它）', 12)).toEqual(['作废旧密钥', '（更换它）']);
  });

  it('leaves names whole beside Chinese', () => {
    expect(wrap('读取 DASHSCOPE_API_KEY 的值', 12)).toEqual(['读取', 'DASHSCOPE_API_KEY', '的值']);
  });

  it('leaves a link whole, whatever it is written in', () => {
    expect(wrap('见https://example.com/创建-响应。再运行', 12)).toEqual([
      '见',
      'https://example.com/创建-响应。',
      '再运行',
    ]);
  });

  it('loses nothing, and keeps to the width wherever a line has a place to break', () => {
    const piece = fc.constantFrom('密', '钥', '，', '。', '（', '）', '“', '”', 'key', 'a', ' ', ' ', '1');
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 6, max: 20 }), (words, width) => {
        const lines = wrap(words, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
        for (const line of lines) {
          if (stringWidth(line) <= width) continue;
          // One word, with what may not part from it.
          expect(line).not.toContain(' ');
        }
      }),
    );
  });
});
