import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { longDateNear } from '#app/lib/dates.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { FormRow } from '#app/ui/form-row.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Pages } from '#app/ui/older-link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

import { ExpectedForm } from './components/expected-form.tsx';

export const handle = { access: ['coordinator'] } satisfies PageHandle;
export const meta = pageMeta('Who came to a meeting');

/** Before a meeting there is nobody to mark; the page says so, as it does when it is too late. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { meetingId } = params;
  const { searchParams } = new URL(request.url);
  const q = searchParams.get('q') ?? '';
  const meeting = await context.meetings.getMeeting(actor, { meetingId });
  const attendance = await context.meetings.getAttendance(actor, { meetingId });
  const asked = { meetingId, q, page: searchParams.get('page') ?? '' };
  return {
    ...{ meeting, q, now: new Date().toISOString(), isSaved: searchParams.has('saved') },
    expected: attendance?.isOpen ? await context.meetings.listExpected(actor, asked) : null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = await readForm(request);
  return answerForm(values, async () => {
    await context.meetings.markAttended(requireActor(context), { ...values, ...params });
    const { pathname, searchParams } = new URL(request.url);
    searchParams.set('saved', '');
    return redirect(`${pathname}?${searchParams.toString()}`, 303);
  });
}

/** A coordinator ticks who came. */
export default function Attendance() {
  const { meeting, q, now, isSaved, expected } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  const here = `/meetings/${meeting.id}/attendance`;
  const pageAt = (page: number) =>
    `${here}?${new URLSearchParams({ q, page: String(page) }).toString()}`;
  return (
    <div className="flex max-w-form flex-col gap-6">
      <ErrorSummary errors={refusal?.errors} order={[]} />
      <PageHeader
        title="Who came"
        eyebrow={`${meeting.name} · ${longDateNear(meeting.startsAt, now)}`}
        intro="Tick those who were there. What people say of themselves stays as they said it."
        back={{ to: `/meetings/${meeting.id}`, label: 'The meeting' }}
      />
      {isSaved && <Notice tone="success" title="Saved." role="status" />}
      {expected === null ? (
        <p>
          Who came can be said from the beginning of a meeting until a month after it, and not of a
          cancelled one.
        </p>
      ) : (
        <>
          <Form method="get" action={here} role="search">
            <FormRow button={<Button type="submit">Find</Button>}>
              <TextField
                key={q}
                name="q"
                label="Somebody else, by name"
                type="search"
                defaultValue={q}
                autoComplete="off"
              />
            </FormRow>
          </Form>
          <ExpectedForm people={expected.people} q={q} here={here} busy={busy} />
          <Pages
            label="Pages of people"
            previous={expected.page > 1 ? pageAt(expected.page - 1) : undefined}
            next={expected.page < expected.pages ? pageAt(expected.page + 1) : undefined}
          />
        </>
      )}
    </div>
  );
}
