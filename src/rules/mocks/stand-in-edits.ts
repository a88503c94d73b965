import type { StandIn, Way } from '../../source/mocks/stand-ins.ts';
import { type AddressEdit, addressEdits } from '../http/address-edits.ts';
import { patternEdit } from './pattern-edit.ts';

/**
 * The edits that lead what stands for an address to where the program asks from now on; undefined where no edit is sure
 * to fit, for code decides a part of it.
 *
 * @param baseURL without trailing slash
 */
export function standInEdits({ ways, pattern, isOpen }: StandIn, baseURL: string): AddressEdit[] | undefined {
  if (isOpen) return undefined;
  const texts = ways.map((way) => wayEdits(way, baseURL));
  const matched = pattern === undefined ? [] : patternEdit(pattern, baseURL);
  if (matched === undefined || texts.includes(undefined)) return undefined;
  return [...texts.flatMap((edits) => edits ?? []), ...matched];
}

function wayEdits({ pieces, lead }: Way, baseURL: string): AddressEdit[] | undefined {
  const [first] = pieces;
  const node = first?.kind === 'text' ? first.node : undefined;
  return addressEdits({ pieces }, baseURL)?.map((edit) =>
    edit.node === node ? { ...edit, from: lead + edit.from, text: lead + edit.text } : edit,
  );
}
