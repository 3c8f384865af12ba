import { Form } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { TextField } from '#app/ui/field.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { ActivityView, DaySpan } from '#server/activities/contract.ts';

import { spokenDay } from '../activity-words.ts';

interface ClosedDaysProps {
  activity: ActivityView;
  refusal: FormRefusal | null;
  /** The first day that can be chosen: 2026-10-07. */
  today: string;
}

/** Days for which it is closed, and the way to say so. After them it opens by itself. */
export function ClosedDays({ activity, refusal, today }: ClosedDaysProps) {
  const busy = useBusy();
  const { closures } = activity;
  const errors = refusal?.errors ?? {};
  const date = (name: string) => ({
    ...{ name, error: errors[name], defaultValue: typedValue(refusal, name, '') },
    ...{ type: 'date', min: today, autoComplete: 'off', required: true },
  });
  return (
    <>
      {closures.length > 0 && (
        <ul aria-label="Closed days" className="flex flex-col gap-1">
          {closures.map((span) => (
            <li key={span.from} className="flex flex-wrap items-center gap-x-3">
              <span>Closed {spanWords(span)}</span>
              <Form method="post" preventScrollReset>
                <input type="hidden" name="intent" value="reopen" />
                <input type="hidden" name="from" value={span.from} />
                <Button type="submit" look="quiet" disabled={busy}>
                  Take this away
                  <VisuallyHidden>: closed {spanWords(span)}</VisuallyHidden>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Disclosure
        summary="Closed for some days"
        open={errors.closedFrom !== undefined || errors.closedUntil !== undefined}
      >
        <Form method="post" noValidate className="flex flex-col gap-4" key={closures.length}>
          <input type="hidden" name="intent" value="close" />
          <p>It opens again by itself, on the day after the last one.</p>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField {...date('closedFrom')} label="First day closed" />
            <TextField {...date('closedUntil')} label="Last day closed" />
          </div>
          <Button type="submit" disabled={busy}>
            {busy ? 'Saving…' : 'Closed on these days'}
          </Button>
        </Form>
      </Disclosure>
    </>
  );
}

function spanWords({ from, until }: DaySpan): string {
  return from === until
    ? `on ${spokenDay(from)}`
    : `from ${spokenDay(from)} to ${spokenDay(until)}`;
}
