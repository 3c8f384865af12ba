import { Form, Link } from '@remix-run/react';

import { dayInSentence } from '#app/lib/dates.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { ArchivedView } from '#server/accounts/contract.ts';

interface ArchivedListProps {
  organisations: readonly ArchivedView[];
  now: string;
}

/** Those that are closed, each with the way to open it again, or to the one it was merged into. */
export function ArchivedList({ organisations, now }: ArchivedListProps) {
  if (organisations.length === 0) return null;
  return (
    <section aria-labelledby="archived" className="flex w-full flex-col gap-3 pt-4">
      <h2 id="archived" className="text-lg">
        Archived
      </h2>
      <Disclosure summary="Show them">
        <div className="flex flex-col gap-3">
          {organisations.map((organisation) => (
            <Archived key={organisation.id} organisation={organisation} now={now} />
          ))}
        </div>
      </Disclosure>
    </section>
  );
}

function Archived({ organisation, now }: { organisation: ArchivedView; now: string }) {
  const busy = useBusy();
  const { id, name, closedAt, mergedInto, mayReopen } = organisation;
  const when = closedAt === null ? '' : ` ${dayInSentence(closedAt, now)}`;
  return (
    <Card level={3} title={name}>
      {mergedInto ? (
        <p>
          Merged into{' '}
          <Link to={`/organisations/${mergedInto.id}`} className="link">
            {mergedInto.name}
          </Link>
          {when} by {mergedInto.by}.
        </p>
      ) : (
        <p className="text-sm text-muted">Closed{when}.</p>
      )}
      {mayReopen && (
        <Form method="post">
          <input type="hidden" name="organisationId" value={id} />
          <p className="pb-2">
            Its activities and contacts come back with it. Its people are invited again.
          </p>
          <Button type="submit" name="intent" value="reopen" disabled={busy}>
            Open it again
            <VisuallyHidden>: {name}</VisuallyHidden>
          </Button>
        </Form>
      )}
    </Card>
  );
}
