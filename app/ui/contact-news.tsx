import { longDateNear } from '#app/lib/dates.ts';
import type { ContactNews as News } from '#server/providers/contract.ts';

import { CardLink } from './card.tsx';
import { ContactsIcon, Icon } from './icon.tsx';

interface ContactNewsProps {
  news: readonly News[];
  now: string;
}

/** What I asked and am asked about contacts: turns, places in a queue, introductions. */
export function ContactNews({ news, now }: ContactNewsProps) {
  if (news.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {news.map((one) => (
        <li key={`${one.kind} ${one.contact.id} ${one.person?.id ?? ''}`}>
          <CardLink
            to={`/contacts/${one.contact.id}`}
            {...wordsOf(one, now)}
            leading={<Icon of={ContactsIcon} />}
          />
        </li>
      ))}
    </ul>
  );
}

function wordsOf({ kind, contact, person, turn }: News, now: string) {
  const first = person?.name.split(' ')[0] ?? '';
  const to = `To ${contact.name}, ${contact.organisation}`;
  const day = (iso: string | undefined) => longDateNear(iso ?? now, now);
  const words: Record<News['kind'], { title: string; detail: string }> = {
    turn: {
      title: `You can get in touch with ${contact.name}`,
      detail: `${contact.organisation}. It is your turn until ${day(turn?.until)}.`,
    },
    queued: {
      title: `You are in the queue for ${contact.name}`,
      detail: `${contact.organisation}. You can get in touch from ${day(turn?.from)}.`,
    },
    wanted: { title: `${first} asks for an introduction`, detail: to },
    asked: { title: `You asked ${first} for an introduction`, detail: to },
    introduced: { title: `${first} has introduced you`, detail: to },
    notNow: { title: `${first} cannot introduce you just now`, detail: to },
  };
  return words[kind];
}
