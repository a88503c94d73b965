import { providerSections as words } from '../../messages/provider-sections.ts';
import type { Fact } from '../../providers/fact.ts';

export interface Source {
  readonly number: number;
  readonly source: string;
  readonly asOf: string;
}

/** Numbers the sources of a page in the order they come up. */
export interface Citations {
  /** Marks for the sources of facts, each once: `[4]`, and `[4 observed]` where the vendor itself does not say so. */
  readonly cite: (facts: readonly Fact[]) => string;
  readonly sources: () => readonly Source[];
}

/** @param mark how a number looks */
export function openCitations(mark: (number: number, source: string) => string): Citations {
  const numbers = new Map<string, Source>();
  const numberOf = ({ source, asOf }: Fact) => {
    const key = JSON.stringify([source, asOf]);
    const known = numbers.get(key) ?? { number: numbers.size + 1, source, asOf };
    numbers.set(key, known);
    return known.number;
  };
  return {
    cite: (facts) => {
      const marks = facts.map((fact) => {
        const number = mark(numberOf(fact), fact.source);
        return fact.confidence === 'documented' ? number : `${number} ${words.confidences[fact.confidence]}`;
      });
      return [...new Set(marks)].map((each) => `[${each}]`).join(' ');
    },
    sources: () => [...numbers.values()],
  };
}
