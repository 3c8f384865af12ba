import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';

import type { PersonCard } from '#server/accounts/contract.ts';

import type { FoundPeople } from '../../find.tsx';
import { FIND_PATH } from './places.ts';

/** After the last key: a word is asked for once, not letter by letter. */
const ASK_AFTER_MS = 200;
const none: readonly PersonCard[] = [];

interface Found {
  people: readonly PersonCard[];
  state: 'idle' | 'looking' | 'unreachable';
}

/** People by the beginnings of their names, as one types. */
export function useFoundPeople(words: string): Found {
  const { load, data } = useFetcher<FoundPeople>({ key: 'finder' });
  const newest = useRef(load);
  useEffect(() => {
    newest.current = load;
  });
  useEffect(() => {
    if (words === '') return undefined;
    const search = new URLSearchParams({ q: words, quietly: '1' }).toString();
    const timer = setTimeout(() => newest.current(`${FIND_PATH}?${search}`), ASK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [words]);

  if (words === '') return { people: none, state: 'idle' };
  if (data?.words !== words) return { people: none, state: 'looking' };
  if (data.people === null) return { people: none, state: 'unreachable' };
  return { people: data.people, state: 'idle' };
}
