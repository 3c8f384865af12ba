import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { clockTime, dayWord } from '#app/lib/dates.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { MailIcon } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export const handle = { access: 'public' } satisfies PageHandle;
export const meta = pageMeta('Outbox');

/** Development, demo and tests only: in production the use case says that it is not there. */
export async function loader({ context }: LoaderFunctionArgs) {
  return { letters: await context.mail.listOutbox(), now: new Date().toISOString() };
}

export default function Outbox() {
  const { letters, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Outbox"
        intro="No mail leaves this demo. Letters that would have been sent are kept here, newest first."
      />
      {letters.length === 0 && (
        <EmptyState icon={MailIcon} title="No letters yet">
          Ask for a link to sign in, or invite somebody.
        </EmptyState>
      )}
      {letters.map((letter) => (
        <Card key={letter.id} title={letter.subject}>
          <p className="text-sm text-muted">
            To {letter.to.name} <span className="break-words">({letter.to.address})</span>,{' '}
            {dayWord(letter.postedAt, now)} {clockTime(letter.postedAt)}
          </p>
          <p className="break-words whitespace-pre-line">{letter.text}</p>
          {letter.action && (
            <a className="link py-1" href={letter.action.url}>
              {letter.action.label}
            </a>
          )}
        </Card>
      ))}
    </>
  );
}
