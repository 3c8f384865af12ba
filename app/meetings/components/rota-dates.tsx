import { Form } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { longDateNear } from '#app/lib/dates.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/field.tsx';
import type { RotaDateView, RotaView } from '#server/meetings/rota/contract.ts';

import { hoursWords } from '../meeting-words.ts';
import { reasonWords, saidBefore } from '../rota-words.ts';

interface RotaDatesProps {
  plan: NonNullable<RotaView['plan']>;
  refusal: FormRefusal | null;
  now: string;
}

/** The next dates as they are and as proposed, and one button that changes those that are ticked. */
export function RotaDates({ plan: { dates }, refusal, now }: RotaDatesProps) {
  const busy = useBusy();
  const isOther = dates.some(isChanged);
  if (dates.length === 0) return <p>There is no date to come.</p>;
  return (
    <Form method="post" aria-busy={busy} className="flex flex-col gap-4">
      <h2 className="text-lg">{isOther ? 'What would be more even' : 'The dates are even'}</h2>
      <ol className="flex flex-col gap-3">
        {dates.map((date, row) => (
          <RotaDate
            key={`${date.meetingId}-${date.sequence}`}
            {...{ date, row, now }}
            said={saidBefore(dates, row)}
            isTicked={refusal?.values[`take-${row}`] !== undefined}
          />
        ))}
      </ol>
      {isOther && (
        <>
          <p>
            Nothing is changed until you press. Where the day is another one, everybody who answered
            is asked again whether they are coming.
          </p>
          <div>
            <Button type="submit" name="intent" value="take" look="primary" disabled={busy}>
              {busy ? 'Wait a moment…' : 'Change the dates I ticked'}
            </Button>
          </div>
        </>
      )}
    </Form>
  );
}

const isChanged = ({ isMoved, isElsewhere }: RotaDateView) => isMoved || isElsewhere;

interface RotaDateProps {
  date: RotaDateView;
  row: number;
  now: string;
  /** Organisations of which it stands above how far they have driven. */
  said: ReadonlySet<string>;
  isTicked: boolean;
}

function RotaDate({ date, row, now, said, isTicked }: RotaDateProps) {
  const { before, after, meetingId, sequence, reasons } = date;
  const isOther = isChanged(date);
  const hidden = { meetingId, sequence, day: after.day, place: after.place };
  return (
    <li className="grid gap-x-6 gap-y-3 rounded-xl border border-line bg-surface p-4 lg:grid-cols-[1fr_1fr_1.5fr_12rem]">
      <div>
        <h3 className="font-bold">{longDateNear(before.startsAt, now)}</h3>
        <p className="text-muted">
          {hoursWords(before)}
          <br />
          {before.place === '' ? 'Nobody meets in person' : before.place}
        </p>
      </div>
      <p>
        {isOther ? (
          <>
            Proposed: <b>{date.isMoved ? longDateNear(after.startsAt, now) : 'the same day'}</b>
            <br />
            <b>{date.isElsewhere ? after.place : 'The same place'}</b>
          </>
        ) : (
          'As it is'
        )}
      </p>
      <ul className="flex flex-col gap-1">
        {reasons.map((reason) => (
          <li key={reason.kind}>
            {reasonWords(reason, reason.kind === 'driven' && said.has(reason.organisation))}
          </li>
        ))}
      </ul>
      {isOther && (
        <div>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={`${name}-${row}`} value={value} />
          ))}
          <CheckboxField
            name={`take-${row}`}
            label="Take this"
            hint={longDateNear(before.startsAt, now)}
            defaultChecked={isTicked}
          />
        </div>
      )}
    </li>
  );
}
