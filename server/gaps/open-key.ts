import { toNameKey } from '../lib/text/name-key.ts';
import type { GapKind, Need } from './contract.ts';

/** What two gaps have in common that are the same. */
export function openKeyOf(gap: { need: Need; place: string; kind: GapKind }): string {
  return [gap.need, gap.kind, toNameKey(gap.place)].join(' ');
}
