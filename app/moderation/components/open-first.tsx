import { Form } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';

/** Reading what was said in a room is an act of its own, and those concerned are told. */
export function OpenFirst({ busy }: { busy: boolean }) {
  return (
    <Card title="Read it" tone="hedge">
      <p>
        You will see this message, with the two before and the two after it, for as long as it
        waits. The person who wrote it is told that a moderator read it. In a direct room everybody
        in it is told. It is written down that it was you.
      </p>
      <Form method="post">
        <Button type="submit" name="intent" value="open" look="primary" disabled={busy}>
          Read the message
        </Button>
      </Form>
    </Card>
  );
}
