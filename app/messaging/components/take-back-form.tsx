import { Form } from '@remix-run/react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/form-row.tsx';
import { WrittenText } from '#app/ui/written-text.tsx';
import type { MessageView } from '#server/messaging/contract.ts';

/** Asks once more before a message is taken back, with its words in view. */
export function TakeBackForm({ message, back }: { message: MessageView; back: string }) {
  const busy = useBusy();
  return (
    <Form method="post" aria-busy={busy} className="flex flex-col gap-4">
      <input type="hidden" name="intent" value="takeBack" />
      <blockquote className="border-l-3 border-edge pl-3">
        <WrittenText body={message.body} />
      </blockquote>
      <ButtonRow>
        <Button type="submit" look="danger" disabled={busy}>
          {busy ? 'Taking it back…' : 'Take it back'}
        </Button>
        <ButtonLink to={back}>Keep it</ButtonLink>
      </ButtonRow>
    </Form>
  );
}
