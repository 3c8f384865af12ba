import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { dayOfYear } from '#app/lib/dates.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { HedgeLine } from '#app/ui/hedge-line.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';

export const handle = { access: 'signedIn', seats: { paused: 'use' } } satisfies PageHandle;
export const meta = pageMeta('Away for a while');

export function loader({ context }: LoaderFunctionArgs) {
  const { seat } = requireActor(context);
  return { seat: seat?.state === 'paused' ? seat : null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    const { since } = await context.accounts.resumeSeat(requireActor(context), {});
    return redirect(since === null ? '/' : `/?back=${encodeURIComponent(since)}`, 303);
  });
}

/** All that somebody sees who is away: one press leads back. */
export default function Away() {
  const { seat } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  if (!seat) return <NotAway />;
  const { since, backOn } = seat;
  return (
    <PageWidth width="measure">
      <ErrorSummary errors={refusal?.errors} order={[]} />
      <PageHeader title="You are away" eyebrow={`Since ${dayOfYear(since)}`} />
      <HedgeLine />
      <p>
        Nothing reaches you here, and nobody waits for you. Your rooms, threads and saved messages
        are kept. Your colleagues see “away for a while” beside your name and no reason.
      </p>
      {backOn !== undefined && (
        <p>
          You said that you mean to be back on {dayOfYear(backOn)}. Earlier and later are both fine.
        </p>
      )}
      <Form method="post" className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={busy}>
          I’m back
        </Button>
        <ButtonLink to="/account">My account</ButtonLink>
      </Form>
      <Form method="post" action="/sign-out" reloadDocument>
        <Button type="submit">Sign out</Button>
      </Form>
    </PageWidth>
  );
}

/** For whoever comes here by the back button, or by an old address. */
function NotAway() {
  return (
    <PageWidth width="measure">
      <PageHeader
        title="You are here"
        intro="You take part, and hear what is said in your rooms."
      />
      <div>
        <ButtonLink to="/" look="primary">
          Go to the start page
        </ButtonLink>
      </div>
    </PageWidth>
  );
}
