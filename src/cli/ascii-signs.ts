const SIGNS: Readonly<Record<string, string>> = {
  '✓': 'y',
  '–': '-',
  '…': '~',
  '→': '>',
  '¥': 'Y',
  '×': 'x',
};

/** The signs that our pages draw, each as one ASCII character of the same width. Other text stays. */
export function asciiSigns(text: string): string {
  return text.replace(/[✓–…→¥×]/g, (sign) => SIGNS[sign] ?? sign);
}
