import { useState } from 'react';

import { useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type {
  ContactHappening,
  PersonalHappening,
  ProvidersAnnouncement,
} from '#server/providers/contract.ts';

const words: Record<ContactHappening | PersonalHappening, string> = {
  posted: 'This contact was added.',
  corrected: 'A colleague has just corrected this contact.',
  confirmed: 'A colleague has just checked this contact.',
  reported: 'A colleague has just reported something wrong here.',
  known: '',
  removed: 'This contact was removed.',
  turnCame: 'It is your turn to get in touch now.',
  introduction: 'There is news about an introduction.',
};

/**
 * Reads the page again when one of its contacts changes; those of a list are all that there are.
 * Answers what to read aloud of the one contact of a page.
 */
export function useLiveContacts(only?: { id: string; organisation: { id: string } }): string {
  const [news, setNews] = useState('');
  const reload = useReload();
  useLiveEvent<ProvidersAnnouncement, 'contact.changed'>(
    'contact.changed',
    ({ contactId, what }) => {
      if (only !== undefined && contactId !== only.id) return;
      if (only !== undefined) setNews(words[what]);
      reload();
    },
  );
  useLiveEvent<ProvidersAnnouncement, 'contact.turns'>('contact.turns', ({ organisationId }) => {
    if (only === undefined || organisationId === only.organisation.id) reload();
  });
  useLiveReturn(reload);
  return news;
}
