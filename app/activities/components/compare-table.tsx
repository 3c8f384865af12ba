import type { ReactNode } from 'react';
import { Link } from '@remix-run/react';

import { StateChip } from '#app/ui/chip.tsx';
import { WideFrame } from '#app/ui/wide-frame.tsx';
import type { ActivityView } from '#server/activities/contract.ts';

import {
  accessWords,
  ageLine,
  commitmentWords,
  costLine,
  joinWords,
  placeLine,
  sizeWords,
} from '../activity-words.ts';
import { ActivityCheck } from './activity-card.tsx';

interface CompareTableProps {
  activities: readonly ActivityView[];
  now: string;
}

/** The same questions asked of a few activities, side by side. */
export function CompareTable({ activities, now }: CompareTableProps) {
  const rows: [string, (activity: ActivityView) => ReactNode][] = [
    ['Room', ({ room }) => <StateChip state={room.state} />],
    ['Checked', (activity) => <ActivityCheck activity={activity} now={now} />],
    ['When', ({ when }) => when],
    ['Where', placeLine],
    ['Cost', ({ cost }) => costLine(cost)],
    ['How to join', ({ joinRoute }) => joinWords[joinRoute]],
    ['How often to come', ({ commitment }) => commitment && commitmentWords[commitment]],
    ['How many people', ({ groupSize }) => groupSize && sizeWords[groupSize]],
    ['Ages', ageLine],
    ['Access', ({ access }) => access.map((code) => accessWords[code]).join(', ')],
    ['A first visit', ({ firstVisit }) => firstVisit],
  ];
  return (
    <WideFrame label="Side by side" className="not-printed">
      <table className="w-full min-w-max border-collapse text-left align-top">
        <thead>
          <tr>
            <td className="p-3" />
            {activities.map(({ id, name }) => (
              <th key={id} scope="col" className="max-w-60 min-w-44 p-3 align-top">
                <Link to={`/whats-on/${id}`} className="link">
                  {name}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, wordsOf]) => (
            <tr key={label} className="border-t border-line">
              <th scope="row" className="p-3 align-top font-normal text-muted">
                {label}
              </th>
              {activities.map((activity) => (
                <td key={activity.id} className="max-w-60 min-w-44 p-3 align-top">
                  {wordsOf(activity) || <span className="text-muted">Not said</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideFrame>
  );
}
