import { Form, Link } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { dayInSentence, longDateNear } from '#app/lib/dates.ts';
import { typedValue, typedValues } from '#app/lib/form-refusal.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxGroup, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { SharingBoard, StaleActivity } from '#server/activities/check-views.ts';
import type { ActivityView } from '#server/activities/contract.ts';

import { fieldWords, spokenDay } from '../activity-words.ts';
import { sharingAddress } from '../sharing-address.ts';

interface ShareOutFormProps {
  board: SharingBoard;
  after: string;
  /** Whether all on the page are chosen beforehand. */
  isAll: boolean;
  clientId: string;
  refusal: FormRefusal | null;
  now: string;
}

/** Which of the stale ones, who checks them, and by when. */
export function ShareOutForm(props: ShareOutFormProps) {
  const { board, after, isAll, clientId, refusal, now } = props;
  const { activities, volunteers, days } = board;
  const busy = useBusy();
  const ids = activities.map(({ activity }) => activity.id);
  const errors = refusal?.errors ?? {};
  return (
    <Form method="post" noValidate aria-busy={busy} className="flex flex-col gap-5">
      <input type="hidden" name="clientId" value={typedValue(refusal, 'clientId', clientId)} />
      <div className="flex flex-col gap-2" key={isAll ? 'all' : 'chosen'}>
        <CheckboxGroup
          name="activityIds"
          label="What is to be checked?"
          hint="Reported wrong first, then the oldest check first."
          choices={activities.map((stale) => choiceOf(stale, now))}
          defaultValues={typedValues(refusal, 'activityIds', isAll ? ids : [])}
          error={errors.activityIds}
        />
        <Link
          to={sharingAddress({ after, all: !isAll })}
          preventScrollReset
          className="link inline-flex min-h-11 items-center self-start"
        >
          {allWords(isAll, ids.length)}
        </Link>
      </div>
      {volunteers.length === 0 ? (
        <Notice tone="info" title="Nobody has offered to check this month.">
          Ask in a room: whoever opens “To check” under What’s on can say “I can check a few this
          month”, and stands here then. So can you.
        </Notice>
      ) : (
        <>
          <CheckboxGroup
            name="personIds"
            label="Who checks them?"
            hint="They offered it. Each gets as many as the others."
            choices={volunteers.map(({ id, name, organisation, isFull }) => ({
              ...{ value: id, label: name, disabled: isFull },
              hint: isFull ? `${organisation}. Is asked enough for now.` : organisation,
            }))}
            defaultValues={typedValues(refusal, 'personIds', [])}
            error={errors.personIds}
          />
          <div className="max-w-form">
            <TextField
              name="dueOn"
              label="By when?"
              type="date"
              min={days.first}
              max={days.last}
              autoComplete="off"
              defaultValue={typedValue(refusal, 'dueOn', days.usual)}
              error={errors.dueOn}
              required
            />
          </div>
          <div>
            <Button type="submit" look="primary" disabled={busy}>
              {busy ? 'Sharing out…' : 'Share out'}
            </Button>
          </div>
        </>
      )}
    </Form>
  );
}

function allWords(isAll: boolean, count: number): string {
  if (isAll) return 'Choose none';
  return count === 1 ? 'Choose it' : `Choose all ${count}`;
}

function choiceOf({ activity, asked }: StaleActivity, now: string) {
  const { id, name, organisation, town } = activity;
  const was = asked?.isOver
    ? `${asked.person.name} was asked, by ${spokenDay(asked.dueOn)}: it waits again.`
    : '';
  return {
    value: id,
    label: name,
    hint: [
      town === '' ? `${organisation.name}.` : `${organisation.name}, ${town}.`,
      whyStale(activity, now),
      was,
    ].join(' '),
  };
}

/** "Phone reported wrong yesterday", "Not checked since Tuesday 12 May". */
function whyStale(activity: ActivityView, now: string): string {
  const { reports, assuredAt } = activity;
  for (const field of ['times', 'phone'] as const) {
    const report = reports[field];
    if (!report) continue;
    return `${fieldWords(field, activity)} reported wrong ${dayInSentence(report.at, now)}.`;
  }
  if (assuredAt === null) return 'Never checked.';
  return `Not checked since ${longDateNear(assuredAt, now)}.`;
}
