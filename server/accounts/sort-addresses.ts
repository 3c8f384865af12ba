import { emailInput } from './inputs.ts';
import { limits } from './contract.ts';

export interface SortedAddresses {
  /** Well formed, each once, in the order in which they were pasted. */
  good: string[];
  refused: { address: string; reason: string }[];
}

/**
 * Finds the addresses in pasted text: one a line, with commas, semicolons or blanks between them,
 * or as mail programs copy them ("Hazel Quickset <hazel@teasel.example>;").
 */
export function sortAddresses(pasted: string): SortedAddresses {
  const sorted: SortedAddresses = { good: [], refused: [] };
  for (const candidate of candidatesIn(pasted)) {
    const parsed = emailInput.safeParse(candidate);
    if (!parsed.success) {
      sorted.refused.push({
        address: candidate.slice(0, limits.email),
        reason: 'This is not a whole e-mail address.',
      });
    } else if (sorted.good.includes(parsed.data)) {
      sorted.refused.push({ address: parsed.data, reason: 'This address is in your list twice.' });
    } else {
      sorted.good.push(parsed.data);
    }
  }
  return sorted;
}

function candidatesIn(pasted: string): string[] {
  return pasted
    .split(/[\r\n,;]+/)
    .flatMap((piece) => {
      const inBrackets = [...piece.matchAll(/<([^<>]*)>/g)].map(([, address]) => address ?? '');
      return inBrackets.length > 0 ? inBrackets : piece.split(/\s+/);
    })
    .map((candidate) => candidate.trim())
    .filter((candidate) => candidate !== '');
}
