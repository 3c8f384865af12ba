import { ButtonLink } from '#app/ui/button.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { ActivityView } from '#server/activities/contract.ts';

import { costLine, joinWords, placeLine } from '../activity-words.ts';
import { shortlistAddress } from '../shortlist-address.ts';

interface ShortlistSheetProps {
  activities: readonly ActivityView[];
  /** Keeps the list as it is without what was taken off. */
  keep: (ids: readonly string[]) => void;
}

/** What somebody takes home: a few activities in large print, 14 points or more, and no name of theirs. */
export function ShortlistSheet({ activities, keep }: ShortlistSheetProps) {
  const ids = activities.map(({ id }) => id);
  return (
    <ol className="flex flex-col gap-5 print:gap-3 print:leading-[1.3]">
      {activities.map((activity) => (
        <li
          key={activity.id}
          className="break-inside-avoid border-t-2 border-line pt-3 text-lg print:pt-1 print:text-[14pt]"
        >
          <div className="flex flex-wrap items-start justify-between gap-x-4">
            <h2 className="text-xl">{activity.name}</h2>
            <TakeOff
              activity={activity}
              without={ids.filter((id) => id !== activity.id)}
              keep={keep}
            />
          </div>
          {linesOf(activity).map(([label, words]) => (
            <p key={label}>
              <strong>{label}:</strong> {words}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

interface TakeOffProps extends Pick<ShortlistSheetProps, 'keep'> {
  activity: ActivityView;
  without: readonly string[];
}

/** Leads to the sheet without this one. */
function TakeOff({ activity, without, keep }: TakeOffProps) {
  return (
    <span className="not-printed text-base">
      <ButtonLink
        to={shortlistAddress(without)}
        look="quiet"
        preventScrollReset
        onClick={() => keep(without)}
      >
        Take off
        <VisuallyHidden> {activity.name}</VisuallyHidden>
      </ButtonLink>
    </span>
  );
}

function linesOf(activity: ActivityView): [string, string][] {
  const { when, cost, phone, email, joinRoute, firstVisit } = activity;
  const lines: [string, string][] = [
    ['When', when],
    ['Where', placeLine(activity)],
    ['Cost', costLine(cost)],
    ['To ask', [phone, email].filter((words) => words !== '').join(', ')],
    ['To join', joinWords[joinRoute]],
    ['First visit', firstSentences(firstVisit)],
  ];
  return lines.filter(([, words]) => words !== '');
}

/** As much as leaves room for the others on one page of large print. */
function firstSentences(text: string): string {
  const most = 140;
  if (text.length <= most) return text;
  const end = text.slice(0, most).lastIndexOf('. ');
  return end > 0 ? text.slice(0, end + 1) : `${text.slice(0, text.lastIndexOf(' ', most))}…`;
}
