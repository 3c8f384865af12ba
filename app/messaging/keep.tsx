import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';

import { KeepOfMine } from './components/keep-of-mine.tsx';
import { KeepOfOthers } from './components/keep-of-others.tsx';
import { keepPath } from './keep-path.ts';
import { useKeepNews } from './use-keep-news.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta('Keeping what was said');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  return {
    keep: await context.messaging.getKeep(actor, { keepId: params.keepId }),
    seesShelf: actor.roles.some((role) => role !== 'activityProvider'),
    now: new Date().toISOString(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const { keepId = '' } = params;
  const values = await readForm(request);
  return answerForm(values, async () => {
    const { messaging } = context;
    const input = { ...values, keepId };
    if (values.intent === 'seen') {
      const { resourceId } = await messaging.markKeepSeen(actor, input);
      return redirect(
        resourceId !== null && values.to === 'shelf' ? `/shelf/${resourceId}` : '/',
        303,
      );
    }
    if (values.intent === 'drop') await messaging.dropKeep(actor, input);
    else if (values.intent === 'goOn') await messaging.stopWaiting(actor, input);
    else await messaging.answerKeep(actor, input);
    return redirect(keepPath(keepId), 303);
  });
}

/** Words on their way to the Shelf: for the one who would keep them, and for those who said them. */
export default function Keep() {
  const { keep, seesShelf, now } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  useKeepNews(keep.id);
  return (
    <PageWidth width="measure">
      <ErrorSummary errors={refusal?.errors} order={[]} />
      {keep.whose === 'mine' ? (
        <KeepOfMine keep={keep} now={now} />
      ) : (
        <KeepOfOthers keep={keep} seesShelf={seesShelf} now={now} />
      )}
    </PageWidth>
  );
}
