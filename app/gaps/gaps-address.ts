import type { GapFilters } from '#server/gaps/contract.ts';

const names = ['need', 'town', 'kind', 'state'] as const satisfies readonly (keyof GapFilters)[];

/** What stands in the address, as the use case reads it. */
export function readGapsAddress(search: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...names, 'after'].map((name) => [name, search.get(name) ?? '']));
}

/** The list with these filters, from its first page or from where another ended. */
export function gapsAddress(filters: Partial<GapFilters>, after?: string): string {
  const search = new URLSearchParams();
  for (const name of names) {
    const value = filters[name] ?? '';
    if (value !== '') search.set(name, value);
  }
  if (after !== undefined) search.set('after', after);
  return search.size === 0 ? '/gaps' : `/gaps?${search.toString()}`;
}

export function isNarrowed(filters: GapFilters): boolean {
  return names.some((name) => filters[name] !== '');
}
