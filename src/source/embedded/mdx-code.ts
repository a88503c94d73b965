/** What is shown to readers and never runs: code in fences and back-ticks, comments. */
const SHOWN = /^(`{3,20}|~{3,20})[^\n]*\n[\s\S]*?(?:^\1|(?![\s\S]))|`[^`\n]*`|<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/gm;

/** An MDX page without the code that it only shows, as long as before: what is left of code in it runs. */
export function mdxCode(text: string): string {
  return text.replace(SHOWN, (shown) => shown.replace(/\S/g, ' '));
}
