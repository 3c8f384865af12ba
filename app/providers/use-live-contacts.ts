import { useState } from 'react';

import { useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type { ContactHappening, ProvidersAnnouncement } from '#server/providers/contract.ts';

const words: Record<ContactHappening, string> = {
  posted: 'This contact was added.',
  corrected: 'A colleague has just corrected this contact.',
  confirmed: 'A colleague has just checked this contact.',
  reported: 'A colleague has just reported something wrong here.',
  known: '',
  removed: 'This contact was removed.',
};

/**
 * Reads the page again when one of its contacts changes; those of a list are all that there are.
 * Answers what to read aloud of the one contact of a page.
 */
export function useLiveContacts(only?: string): string {
  const [news, setNews] = useState('');
  const reload = useReload();
  useLiveEvent<ProvidersAnnouncement>('contact.changed', ({ contactId, what }) => {
    if (only !== undefined && contactId !== only) return;
    if (only !== undefined) setNews(words[what]);
    reload();
  });
  useLiveReturn(reload);
  return news;
}
