import { Form } from '@remix-run/react';

import { dayInSentence } from '#app/lib/dates.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { TakenOffView } from '#server/accounts/contract.ts';

interface TakenOffListProps {
  organisations: readonly TakenOffView[];
  now: string;
}

/** Those that asked not to be listed, and the way back. */
export function TakenOffList({ organisations, now }: TakenOffListProps) {
  const busy = useBusy();
  if (organisations.length === 0) return null;
  return (
    <section aria-labelledby="taken-off" className="flex w-full flex-col gap-3 pt-4">
      <h2 id="taken-off" className="text-lg">
        Asked not to be listed
      </h2>
      {organisations.map(({ id, name, reason, at }) => (
        <Card key={id} level={3} title={name}>
          {reason !== '' && <p className="wrap-anywhere">{reason}</p>}
          <p className="text-sm text-muted">
            Since <time dateTime={at}>{dayInSentence(at, now)}</time>
          </p>
          <Form method="post">
            <input type="hidden" name="organisationId" value={id} />
            <Button type="submit" name="intent" value="allow" disabled={busy}>
              They want to be listed again
              <VisuallyHidden>: {name}</VisuallyHidden>
            </Button>
          </Form>
        </Card>
      ))}
    </section>
  );
}
