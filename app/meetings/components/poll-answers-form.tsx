import { Form } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { RadioGroup } from '#app/ui/field.tsx';
import { answerField, pollAnswers, type PollView } from '#server/meetings/polls/contract.ts';

import { markWords, pollAnswerWords, pollTimeWords, privacyWords } from '../poll-words.ts';

interface PollAnswersFormProps {
  poll: PollView;
  now: string;
  refusal: FormRefusal | null;
}

/** For each time yes, if need be or no; one press saves them all. */
export function PollAnswersForm({ poll, now, refusal }: PollAnswersFormProps) {
  const busy = useBusy();
  const { times, myAnswers } = poll;
  return (
    <Card title={myAnswers === null ? 'When can you come?' : 'My answers'}>
      <p>{privacyWords(poll)}</p>
      <Form
        method="post"
        action={`/meetings/polls/${poll.id}`}
        noValidate
        aria-busy={busy}
        className="flex flex-col gap-5"
      >
        {times.map((time, index) => {
          const marks = markWords(time);
          const name = answerField(time.key);
          const chosen = typedValue(refusal, name, myAnswers?.[index]);
          return (
            <RadioGroup
              key={time.key}
              name={name}
              label={pollTimeWords(time, now)}
              hint={marks.length > 0 ? marks.join('. ') : undefined}
              error={refusal?.errors[name]}
              direction="row"
              choices={pollAnswers.map((value) => ({ value, label: pollAnswerWords[value] }))}
              defaultValue={chosen === '' ? undefined : chosen}
            />
          );
        })}
        <p className="text-sm text-muted">A time that you leave blank counts as no.</p>
        <div>
          <Button type="submit" look="primary" disabled={busy}>
            {busy ? 'Wait a moment…' : 'Save my answers'}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
