import type { ReactNode } from 'react';

import { longDateNear, spokenTime } from '#app/lib/dates.ts';
import { mattersWords } from '#app/lib/matters-words.ts';
import { phoneLinkOf } from '#app/lib/phone-link.ts';
import { CheckedLine, ReportedLine } from '#app/ui/checked-line.tsx';
import type { SummaryRow } from '#app/ui/summary-list.tsx';
import type { ActivityView, CheckedField } from '#server/activities/contract.ts';
import type { SessionView } from '#server/activities/page-views.ts';
import type { ActivityPage } from '#server/activities/page-views.ts';

import {
  accessWords,
  ageLine,
  BUDDY_WORDS,
  commitmentWords,
  costLine,
  dayWords,
  DOOR_WORDS,
  firstName,
  joinWords,
  modeWords,
  partWords,
  placeLine,
  rejoinWords,
  sizeWords,
  small,
  SOCIAL_WORDS,
  whomWords,
} from '../activity-words.ts';

/** All that is known of one activity, in the order in which people ask for it. */
export function activityFacts(
  { activity, sessions, freshness }: Pick<ActivityPage, 'activity' | 'sessions' | 'freshness'>,
  now: string,
): SummaryRow[] {
  const line = (field: CheckedField) => {
    const report = activity.reports[field];
    if (report) return <ReportedLine at={report.at} by={named(report.by)} now={now} />;
    const check = activity.checks[field];
    const by = check ? named(check.by) : undefined;
    return <CheckedLine freshness={freshness[field]} at={check?.at ?? null} by={by} now={now} />;
  };
  const struck = (field: CheckedField, words: ReactNode) =>
    activity.reports[field] ? <s className="text-muted [&_a]:line-through">{words}</s> : words;
  const { attendanceMode, access, whatMatters, phone, email, website } = activity;
  const { commitment, rejoin } = activity;
  const rows: (SummaryRow | null)[] = [
    row('When', struck('times', whenOf(activity)), line('times')),
    // They follow from the times, and are as wrong as these.
    sessions.length === 0 || activity.reports.times
      ? null
      : row('Next dates', <NextDates sessions={sessions} now={now} />),
    placeLine(activity) === ''
      ? null
      : row('Where', struck('place', placeLine(activity)), line('place')),
    row('Cost', struck('cost', costLine(activity.cost)), line('cost')),
    phone === '' ? null : row('Phone', struck('phone', <PhoneLink phone={phone} />), line('phone')),
    email === ''
      ? null
      : row(
          'E-mail',
          phone === '' ? struck('phone', <MailLink email={email} />) : <MailLink email={email} />,
          phone === '' ? line('phone') : null,
        ),
    website === '' ? null : row('Website', <WebLink href={website} />),
    row('How to join', joinWords[activity.joinRoute]),
    row('How to take part', listed(attendanceMode.map((mode) => modeWords[mode]))),
    hasFirstVisit(activity) ? row('A first visit', <FirstVisit activity={activity} />) : null,
    said('Who comes', whoLines(activity)),
    said('How often to come', commitment && commitmentWords[commitment]),
    said('Coming back', rejoin && rejoinWords[rejoin]),
    access.length === 0 ? null : row('Access', listed(access.map((code) => accessWords[code]))),
    row('Good for', listed(whatMatters.map((code) => mattersWords[code]))),
  ];
  return rows.filter((one) => one !== null);
}

/** Whoever it was, where the reader may know. */
const named = (name: string) => (name === '' ? undefined : firstName(name));

/** Left out where nothing is said. */
function said(label: string, words: string): SummaryRow | null {
  return words === '' ? null : row(label, words);
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
function whenOf({ when, schedule, days, partOfDay }: ActivityView): string {
  if (schedule) return when;
  const missing = days.map((day) => dayWords[day]).filter((day) => !when.includes(day));
  const filed = [
    ...missing,
    ...(missing.length > 0 ? partOfDay.map((one) => small(partWords[one])) : []),
  ];
  return filed.length === 0 ? when : `${when}\n${filed.join(', ')}`;
}

function NextDates({ sessions, now }: { sessions: readonly SessionView[]; now: string }) {
  return (
    <ul>
      {sessions.map(({ startsAt, endsAt, isOff }) => (
        <li key={startsAt}>
          <time dateTime={startsAt} className={isOff ? 'text-muted line-through' : undefined}>
            {longDateNear(startsAt, now)}, {spokenTime(startsAt)} to {spokenTime(endsAt)}
          </time>
          {isOff && ' closed'}
        </li>
      ))}
    </ul>
  );
}

/** Who it is for, and how many come: one under the other. */
function whoLines(activity: ActivityView): string {
  const { forWhom, groupSize, socialAfter } = activity;
  return [
    ageLine(activity),
    forWhom && whomWords[forWhom],
    groupSize && sizeWords[groupSize],
    socialAfter ? SOCIAL_WORDS : '',
  ]
    .filter((words) => words !== '')
    .join('\n');
}

function FirstVisit({ activity }: { activity: ActivityView }) {
  const { firstVisit, meetsAtDoor, hasBuddy, welcomer } = activity;
  const onDays = welcomer.days.map((day) => `${dayWords[day]}s`).join(', ');
  return (
    <>
      {firstVisit}
      {welcomer.name !== '' && (
        <p>
          {welcomer.name} greets people{onDays === '' ? '' : `: ${onDays}`}.
        </p>
      )}
      {meetsAtDoor && <p className="font-bold">{DOOR_WORDS}.</p>}
      {hasBuddy && <p className="font-bold">{BUDDY_WORDS}.</p>}
    </>
  );
}

function hasFirstVisit({ firstVisit, meetsAtDoor, hasBuddy, welcomer }: ActivityView): boolean {
  return firstVisit !== '' || meetsAtDoor || hasBuddy || welcomer.name !== '';
}

/** Rings on a phone. */
function PhoneLink({ phone }: { phone: string }) {
  return (
    <a href={phoneLinkOf(phone)} className="link inline-flex min-h-6 items-center">
      {phone}
    </a>
  );
}

function WebLink({ href }: { href: string }) {
  return (
    <a href={href} className="link break-all" rel="noreferrer">
      {href}
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
