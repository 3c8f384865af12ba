import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SaveIcon } from '#app/ui/icon.tsx';
import { Pages } from '#app/ui/older-link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';

import { SavedCard } from './components/saved-card.tsx';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('Saved messages');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const before = new URL(request.url).searchParams.get('before') ?? '';
  const page = await context.messaging.listSaved(requireActor(context), { before });
  return { ...page, isFirst: before === '', now: new Date().toISOString() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const { search } = new URL(request.url);
  const values = await readForm(request);
  return answerForm(values, async () => {
    await context.messaging.saveMessage(actor, { ...values, on: '' });
    return redirect(`/rooms/saved${search}`, 303);
  });
}

/** What I saved, from all my rooms. Nobody else sees it. */
export default function Saved() {
  const { saved, next, isFirst, now } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  return (
    <PageWidth width="page">
      <ErrorSummary errors={refusal?.errors} order={[]} />
      <PageHeader
        title="Saved messages"
        intro="Only you see what you save. In a room that you have left it waits until you come back."
        back={{ to: '/rooms', label: 'Rooms' }}
      />
      {saved.length === 0 && isFirst ? (
        <EmptyState icon={SaveIcon} title="Nothing saved yet">
          Open what can be done with a message and choose “Save to mine”. It will be here.
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-3">
          {saved.map((one) => (
            <li key={one.message.id}>
              <SavedCard saved={one} now={now} />
            </li>
          ))}
        </ul>
      )}
      <Pages
        label="Pages of saved messages"
        previous={isFirst ? undefined : '/rooms/saved'}
        next={next === null ? undefined : `?before=${next}`}
      />
    </PageWidth>
  );
}
