import type { SearchKind } from '#server/search/contract.ts';

/** What the address bar holds. A blank is no choice. */
export interface Asked {
  q: string;
  kind: string;
  room: string;
  person: string;
  from: string;
  to: string;
  after: string;
}

const fields = ['q', 'kind', 'room', 'person', 'from', 'to', 'after'] as const;

export function readAsked(searchParams: URLSearchParams): Asked {
  const read = (name: keyof Asked) => (searchParams.get(name) ?? '').trim();
  return {
    ...{ q: read('q'), kind: read('kind'), room: read('room'), person: read('person') },
    ...{ from: read('from'), to: read('to'), after: read('after') },
  };
}

export function searchPath(asked: Partial<Asked>): string {
  const given = fields.flatMap((name) => (asked[name] ? [[name, asked[name]]] : []));
  const query = new URLSearchParams(given).toString();
  return query === '' ? '/search' : `/search?${query}`;
}

export const kindWords: Record<SearchKind, string> = {
  people: 'People',
  messages: 'Messages',
  resources: 'Shelf',
  contacts: 'Contacts',
  activities: 'What’s on',
};

/** Opening the page, or a kind of things alone, asks for nothing yet. */
export function hasAsked(asked: Asked): boolean {
  return fields.some((name) => name !== 'kind' && asked[name] !== '');
}

/** Whether anything besides the words narrows the search. */
export function isNarrowed({ room, person, from, to }: Asked): boolean {
  return [room, person, from, to].some((value) => value !== '');
}
