import { Link } from '@remix-run/react';

import { mattersWords } from '#app/lib/matters-words.ts';
import { Card } from '#app/ui/card.tsx';
import { CheckedLine, ReportedLine } from '#app/ui/checked-line.tsx';
import { StateChip, Tag } from '#app/ui/chip.tsx';
import { checkedFields, type ActivityView } from '#server/activities/contract.ts';
import type { ActivityOnBoard } from '#server/activities/page-views.ts';

import {
  accessWords,
  contactWords,
  DOOR_WORDS,
  fieldWords,
  firstName,
  joinWords,
  milesAwayWords,
  modeWords,
  oldestCheck,
  roomWords,
  saidWords,
  small,
} from '../activity-words.ts';

/** One activity on the board: whose it is, when and where, what it is good for, and how sure that is. */
export function ActivityCard({ activity, now }: { activity: ActivityOnBoard; now: string }) {
  const { id, name, organisation, town, when, room } = activity;
  const said = saidWords(room, now);
  return (
    <Card
      id={`activity-${id}`}
      title={
        <Link to={`/whats-on/${id}`} className="link">
          {name}
        </Link>
      }
      aside={<StateChip state={room.state} />}
    >
      <p className="text-sm text-muted">
        {[organisation.name, town, milesAwayWords(activity.miles)]
          .filter((words) => words !== '')
          .join(' · ')}
      </p>
      <p>{when}</p>
      <ul aria-label="In short" className="flex flex-wrap gap-1.5">
        {tagsOf(activity).map((words) => (
          <li key={words}>
            <Tag>{words}</Tag>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <ActivityCheck activity={activity} now={now} />
        {said !== '' && (
          <p className="text-sm text-muted">
            {roomWords[room.state]}, {said}
          </p>
        )}
      </div>
    </Card>
  );
}

/** What somebody said is wrong, each with day and name. */
function ActivityReports({ activity, now }: { activity: ActivityView; now: string }) {
  return (
    <>
      {checkedFields.map((field) => {
        const report = activity.reports[field];
        if (!report) return null;
        const of = fieldWords(field, activity);
        return (
          <ReportedLine key={field} at={report.at} by={firstName(report.by)} of={of} now={now} />
        );
      })}
    </>
  );
}

/**
 * How far the times and the phone can be trusted: as far as the older check of the two, and not at all
 * where one of them is reported wrong.
 */
export function ActivityCheck({ activity, now }: { activity: ActivityView; now: string }) {
  const check = oldestCheck(activity);
  const { times, phone } = activity.reports;
  const hasContact = activity.phone !== '' || activity.email !== '';
  return (
    <div className="min-w-0">
      {!times && !phone && (
        <CheckedLine
          freshness={activity.freshness}
          at={activity.assuredAt}
          by={check ? firstName(check.by) : undefined}
          of={hasContact ? `Times and ${small(contactWords(activity))}` : 'Times'}
          now={now}
        />
      )}
      <ActivityReports activity={activity} now={now} />
    </div>
  );
}

function tagsOf(activity: ActivityView): string[] {
  const { whatMatters, attendanceMode, joinRoute, cost, access, meetsAtDoor } = activity;
  return [
    ...whatMatters.map((code) => mattersWords[code]),
    ...attendanceMode.filter((mode) => mode !== 'inPerson').map((mode) => modeWords[mode]),
    joinWords[joinRoute],
    ...(cost.isFree ? ['Free'] : []),
    ...(access.includes('stepFree') ? [accessWords.stepFree] : []),
    ...(meetsAtDoor ? [DOOR_WORDS] : []),
  ].map(small);
}
