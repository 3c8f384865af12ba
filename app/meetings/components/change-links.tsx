import { Form } from '@remix-run/react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/form-row.tsx';
import type { MeetingView } from '#server/meetings/contract.ts';

/** What a coordinator can do with a date: to change it only before it begins. */
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
  const papers = <ButtonLink to={`/meetings/${id}/papers`}>Papers</ButtonLink>;
  if (state !== 'ahead') return <ButtonRow>{papers}</ButtonRow>;
  return (
    <ButtonRow>
      <ButtonLink to={`/meetings/${id}/change`}>Change</ButtonLink>
      <ButtonLink to={`/meetings/${id}/cancel`}>Cancel the meeting</ButtonLink>
      {papers}
      <ButtonLink to={`/meetings/${id}/rota`}>A fair rota</ButtonLink>
    </ButtonRow>
  );
}
