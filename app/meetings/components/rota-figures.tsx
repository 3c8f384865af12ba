import { Card } from '#app/ui/card.tsx';
import type { RotaView } from '#server/meetings/rota/contract.ts';

import { weekdayWords } from '../meeting-words.ts';
import { peopleWords } from '../rota-words.ts';

const cell = 'border-t border-line py-2 pr-3 align-top';
const number = `${cell} text-right tabular-nums`;
const head = 'py-2 pr-3 text-left text-sm font-normal text-muted';

/** Miles of each organisation before and after, and how many are off on each day. Numbers of all together. */
export function RotaFigures({ plan }: { plan: NonNullable<RotaView['plan']> }) {
  const { miles, withoutBase, held, heldElsewhere, people, days } = plan;
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Card title="Miles over the year">
        {miles.length === 0 ? (
          <p>Say below where the organisations set off from, and where the venues are.</p>
        ) : (
          <table className="w-full border-collapse text-left">
            <thead>
              <tr>
                <th scope="col" className={head}>
                  Organisation
                </th>
                <th scope="col" className={`${head} text-right`}>
                  As it is
                </th>
                <th scope="col" className={`${head} text-right`}>
                  Proposed
                </th>
              </tr>
            </thead>
            <tbody>
              {miles.map(({ organisation, driven, asItIs, proposed }) => (
                <tr key={organisation}>
                  <th scope="row" className={`${cell} font-normal`}>
                    {organisation}
                    <span className="block text-sm text-muted">{driven} driven so far</span>
                  </th>
                  <td className={number}>{asItIs}</td>
                  <td className={`${number} font-bold`}>{proposed}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p className="text-sm text-muted">
          Miles there and back, as the crow flies and times 1.3, for one car of each organisation:{' '}
          {held === 1 ? 'one meeting' : `${held} meetings`} of the last 12 months and the dates
          above.
          {heldElsewhere > 0 &&
            ` ${heldElsewhere} of them ${heldElsewhere === 1 ? 'was' : 'were'} at a place that is none of the venues below, and not counted.`}
          {withoutBase.length > 0 &&
            ` Nobody has said yet where these set off from: ${withoutBase.join(', ')}.`}
        </p>
      </Card>
      <Card title="Days off">
        <table className="w-full border-collapse text-left">
          <thead>
            <tr>
              <th scope="col" className={head}>
                Day
              </th>
              <th scope="col" className={`${head} text-right`}>
                Do not work
              </th>
              <th scope="col" className={`${head} text-right`}>
                Missed
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ weekday, off, missed }) => (
              <tr key={weekday}>
                <th scope="row" className={`${cell} font-normal`}>
                  {weekdayWords[weekday]}
                </th>
                <td className={number}>{peopleWords(off)}</td>
                <td className={number}>{missed === 0 ? 'never' : peopleWords(missed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="text-sm text-muted">
          Of {people} people who may come, by the days in their profiles; whoever has said none
          works on any. One or two people are never counted by themselves: “a few”. Missed is
          whoever said “can’t”, or had answered and did not come.
        </p>
      </Card>
    </div>
  );
}
