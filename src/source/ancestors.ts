/** The folder itself, its parent, and so on up to root (`.`). */
export function ancestors(directory: string): string[] {
  const parts = directory === '.' ? [] : directory.split('/');
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), '.'];
}
