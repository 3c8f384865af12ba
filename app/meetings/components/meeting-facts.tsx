import { longDateNear } from '#app/lib/dates.ts';
import type { SummaryRow } from '#app/ui/summary-list.tsx';
import type { MeetingView, SeriesPreview } from '#server/meetings/contract.ts';

import { audienceWords, hoursWords, ruleWords } from '../meeting-words.ts';

type Words = Pick<SeriesPreview, 'capacity' | 'organisations' | 'place' | 'phone' | 'link'>;

/** Whose it is, where it is and how to join, for a date and for a series alike. */
export function commonFacts({ organisations, place, phone, link, capacity }: Words): SummaryRow[] {
  const rows: (SummaryRow | null)[] = [
    { label: 'For', value: audienceWords({ organisations }) },
    place === '' ? null : { label: 'Where', value: place },
    capacity === null ? null : { label: 'Places', value: String(capacity) },
    phone === '' ? null : { label: 'By phone', value: phone },
    link === '' ? null : { label: 'Online', value: <JoinLink href={link} /> },
  ];
  return rows.filter((row) => row !== null);
}

export function meetingFacts(meeting: MeetingView, now: string): SummaryRow[] {
  const when = (
    <time dateTime={meeting.startsAt}>
      {longDateNear(meeting.startsAt, now)}, {hoursWords(meeting)}
    </time>
  );
  return [
    { label: 'When', value: when },
    ...commonFacts(meeting),
    {
      label: 'How often',
      value: `${ruleWords(meeting.rule)}. This is date ${meeting.number} of ${meeting.times}.`,
    },
  ];
}

/** The address as it is, so that people see where it leads. */
function JoinLink({ href }: { href: string }) {
  return (
    <a href={href} rel="noreferrer" className="link break-all">
      {href}
    </a>
  );
}
