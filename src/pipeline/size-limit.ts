import { isComponent } from '../source/embedded/component-path.ts';
import { isConfig, isDoc, isEnvFile, isNetwork, isShell } from './interest.ts';
import { MAX_BYTES } from './open-plain.ts';

/**
 * Parsers of components and of configuration take two hundred times the text, and one of them eight hundred. People
 * write a tenth of this.
 */
const MAX_WRITTEN = 1_000_000;

/** How many bytes a file may have to be read as text. */
export function sizeLimit(path: string): number {
  return [isComponent, isEnvFile, isConfig, isShell, isNetwork, isDoc].some((isKind) => isKind(path))
    ? MAX_WRITTEN
    : MAX_BYTES;
}
