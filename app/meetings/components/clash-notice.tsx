import { Link } from '@remix-run/react';

import { longDateNear } from '#app/lib/dates.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { Clash } from '#server/meetings/contract.ts';

import { hoursWords } from '../meeting-words.ts';

/** Other meetings at the same hours. A warning: the dates can be saved all the same. */
export function ClashNotice({ clashes, now }: { clashes: readonly Clash[]; now: string }) {
  if (clashes.length === 0) return null;
  return (
    <Notice tone="warn" title="Other meetings are at the same time.">
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {byName(clashes).map(([first, ...later]) => (
          <li key={first.meetingId}>
            <Link to={`/meetings/${first.meetingId}`} className="link">
              {first.name}
            </Link>
            , {longDateNear(first.startsAt, now)}, {hoursWords(first)}
            {later.length > 0 && ', and later dates of it'}
          </li>
        ))}
      </ul>
      <p>You can save your dates all the same.</p>
    </Notice>
  );
}

/** Dates of one meeting together, soonest first. */
function byName(clashes: readonly Clash[]): [Clash, ...Clash[]][] {
  const groups = new Map<string, [Clash, ...Clash[]]>();
  for (const clash of clashes) {
    const group = groups.get(clash.name);
    if (group) group.push(clash);
    else groups.set(clash.name, [clash]);
  }
  return [...groups.values()];
}
