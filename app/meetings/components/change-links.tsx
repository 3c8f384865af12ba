import { Form } from '@remix-run/react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/form-row.tsx';
import type { MeetingView } from '#server/meetings/contract.ts';

/** What a coordinator can do with a date that has not begun. */
export function ChangeLinks({ meeting }: { meeting: MeetingView }) {
  const busy = useBusy();
  const { id, state, sequence } = meeting;
  if (state === 'cancelled') {
    return (
      <Form method="post">
        <input type="hidden" name="sequence" value={sequence} />
        <Button type="submit" name="intent" value="hold" disabled={busy}>
          Hold it after all
        </Button>
      </Form>
    );
  }
  if (state !== 'ahead') return null;
  return (
    <ButtonRow>
      <ButtonLink to={`/meetings/${id}/change`}>Change</ButtonLink>
      <ButtonLink to={`/meetings/${id}/cancel`}>Cancel the meeting</ButtonLink>
    </ButtonRow>
  );
}
