import type { ReactNode } from 'react';

import { CheckedLine } from '#app/ui/checked-line.tsx';
import type { SummaryRow } from '#app/ui/summary-list.tsx';
import {
  mattersWords,
  type ActivityPage,
  type ActivityView,
  type CheckedField,
} from '#server/activities/contract.ts';

import {
  accessWords,
  costLine,
  dayWords,
  DOOR_WORDS,
  firstName,
  joinWords,
  modeWords,
  partWords,
  placeLine,
  small,
} from '../activity-words.ts';

/** All that is known of one activity, in the order in which people ask for it. */
export function activityFacts(
  { activity, freshness }: Pick<ActivityPage, 'activity' | 'freshness'>,
  now: string,
): SummaryRow[] {
  const line = (field: CheckedField) => {
    const check = activity.checks[field];
    const by = check ? firstName(check.by) : undefined;
    return <CheckedLine freshness={freshness[field]} at={check?.at ?? null} by={by} now={now} />;
  };
  const { attendanceMode, access, whatMatters, phone, email } = activity;
  const rows: (SummaryRow | null)[] = [
    row('When', whenOf(activity), line('times')),
    placeLine(activity) === '' ? null : row('Where', placeLine(activity), line('place')),
    row('Cost', costLine(activity.cost), line('cost')),
    phone === '' ? null : row('Phone', <PhoneLink phone={phone} />, line('phone')),
    email === ''
      ? null
      : row('E-mail', <MailLink email={email} />, phone === '' ? line('phone') : null),
    row('How to join', joinWords[activity.joinRoute]),
    row('How to take part', listed(attendanceMode.map((mode) => modeWords[mode]))),
    activity.firstVisit === '' && !activity.meetsAtDoor
      ? null
      : row('A first visit', <FirstVisit activity={activity} />),
    access.length === 0 ? null : row('Access', listed(access.map((code) => accessWords[code]))),
    row('Good for', listed(whatMatters.map((code) => mattersWords[code]))),
  ];
  return rows.filter((one) => one !== null);
}

function row(label: string, words: ReactNode, check: ReactNode = null): SummaryRow {
  return {
    label,
    value: (
      <div className="flex flex-col items-start gap-1">
        <div className="whitespace-pre-line">{words}</div>
        {check}
      </div>
    ),
  };
}

/** The words, and beneath them the days that the board is filtered by and the words leave out. */
function whenOf({ whenWords, days, partOfDay }: ActivityView): string {
  const missing = days.map((day) => dayWords[day]).filter((day) => !whenWords.includes(day));
  const filed = [
    ...missing,
    ...(missing.length > 0 ? partOfDay.map((one) => small(partWords[one])) : []),
  ];
  return filed.length === 0 ? whenWords : `${whenWords}\n${filed.join(', ')}`;
}

function FirstVisit({ activity: { firstVisit, meetsAtDoor } }: { activity: ActivityView }) {
  return (
    <>
      {firstVisit}
      {meetsAtDoor && <p className="font-bold">{DOOR_WORDS}.</p>}
    </>
  );
}

/** Rings on a phone. Only the digits go into the address, so that no words can. */
function PhoneLink({ phone }: { phone: string }) {
  const number = /\+?\d[\d ()-]{3,}\d/.exec(phone)?.[0] ?? phone;
  return (
    <a
      href={`tel:${number.replace(/[^\d+]/g, '')}`}
      className="link inline-flex min-h-6 items-center"
    >
      {phone}
    </a>
  );
}

function MailLink({ email }: { email: string }) {
  return (
    <a href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`} className="link break-all">
      {email}
    </a>
  );
}

/** "Step-free, accessible toilet, parking". */
function listed(words: readonly string[]): string {
  return words.map((word, index) => (index === 0 ? word : small(word))).join(', ');
}
