/** The group of all edits of one variable: read under a new name and declared under the old one, it would be empty. */
export function variableGroup(name: string): string {
  return `env:${name}`;
}
