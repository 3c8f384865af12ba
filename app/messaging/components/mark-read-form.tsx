import { Form } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';

import { roomPath } from '../room-data.ts';

/** Without script nobody knows what was looked at, so the reader says it. */
export function MarkReadForm({ roomId, seq }: { roomId: string; seq: number }) {
  return (
    <noscript>
      <Form method="post" action={roomPath(roomId)} className="flex justify-center">
        <input type="hidden" name="intent" value="read" />
        <input type="hidden" name="seq" value={seq} />
        <Button type="submit">I have read these</Button>
      </Form>
    </noscript>
  );
}
