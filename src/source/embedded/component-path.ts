const COMPONENT = /\.(?:vue|svelte|astro)$/;

/** A file that holds scripts among markup and styles. */
export function isComponent(path: string): boolean {
  return COMPONENT.test(path);
}

/** Prose with imports and components in it: read for what it calls, never edited. */
export function isMdx(path: string): boolean {
  return path.endsWith('.mdx');
}
