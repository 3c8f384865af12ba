import { Form } from '@remix-run/react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { AgainIcon } from '#app/ui/icon.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { MailingCounts } from '#server/notifications/contract.ts';

/** Letters about what concerns people, and what went to their devices instead: numbers, and no address. */
export function LettersCard({ letters }: { letters: MailingCounts }) {
  const busy = useBusy();
  const { reachesPeople, waiting, sent, refused, givenUp, unknown } = letters;
  const rows = [
    { label: 'Sent, by letter or to a device', value: String(sent) },
    { label: 'Waiting', value: String(waiting) },
    { label: 'Refused by the mail server', value: String(refused) },
    { label: 'Given up after many tries', value: String(givenUp) },
    { label: 'Not known whether they arrived', value: String(unknown) },
  ];
  return (
    <Card title="Letters of the last 30 days">
      {!reachesPeople && (
        <p>No mail server is set, so only devices are told, and no letters sent.</p>
      )}
      <SummaryList rows={rows} />
      {givenUp > 0 && (
        <Form method="post">
          <Button type="submit" name="deed" value="letters" icon={AgainIcon} disabled={busy}>
            Try those again that were given up
          </Button>
        </Form>
      )}
    </Card>
  );
}
