import { Form } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { dayOfYear } from '#app/lib/dates.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { TextField } from '#app/ui/field.tsx';
import type { OpenMemberView } from '#server/accounts/contract.ts';

interface SeatCardProps {
  person: OpenMemberView;
  refusal: FormRefusal | null;
  busy: boolean;
}

/** Whether somebody is away or has left, and to say that they are away or back. Nobody says why. */
export function SeatCard({ person: { seat, roles }, refusal, busy }: SeatCardProps) {
  if (!seat && roles.length === 0) return null;
  return (
    <div className="max-w-form">
      <Card title="Seat">
        {seat?.state === 'alumni' && (
          <p>
            Left on {dayOfYear(seat.since)}, and can read until {dayOfYear(seat.until)}. Give them a
            role or invite them again, and everything is back.
          </p>
        )}
        {seat?.state === 'paused' && (
          <>
            <p>
              Away since {dayOfYear(seat.since)}.
              {seat.backOn !== undefined && ` Means to be back on ${dayOfYear(seat.backOn)}.`} They
              hear nothing and can come back by themselves.
            </p>
            <Form method="post">
              <Button type="submit" name="intent" value="resume" disabled={busy}>
                They are back
              </Button>
            </Form>
          </>
        )}
        {!seat && (
          <Form method="post" noValidate className="flex flex-col items-start gap-3">
            <p>
              For long leave of any kind. They hear nothing until they are back; rooms and threads
              are kept.
            </p>
            <TextField
              name="backOn"
              type="date"
              label="Back on"
              optional
              defaultValue={typedValue(refusal, 'backOn')}
              error={refusal?.errors.backOn}
            />
            <Button type="submit" name="intent" value="pause" disabled={busy}>
              Away for a while
            </Button>
          </Form>
        )}
      </Card>
    </div>
  );
}
