import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import { newClientId } from '#app/lib/new-client-id.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readUploadForm } from '#app/lib/read-upload-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';

import { PaperLists } from './components/paper-lists.tsx';

export const handle = { access: ['coordinator'] } satisfies PageHandle;
export const meta = pageMeta('Papers of a meeting');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { meetingId } = params;
  const papers = await context.meetings.listPapers(requireActor(context), { meetingId });
  return { papers, clientId: newClientId() };
}

/** Brings a paper, or takes one off. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { values, file } = await readUploadForm(request, 'file');
  return answerForm(values, async () => {
    const actor = requireActor(context);
    const input = { ...values, ...params, ...(file ? { file } : {}) };
    if (values.intent === 'remove') await context.meetings.removePaper(actor, input);
    else await context.meetings.addPaper(actor, input);
    return redirect(new URL(request.url).pathname, 303);
  });
}

/** A coordinator brings what is to be read before a meeting, or what came out of it. */
export default function PapersPage() {
  const { papers, clientId } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  const { checked: _checked, ...errors } = refusal?.errors ?? {};
  const { meetingId, mayAdd } = papers;
  return (
    <PageWidth width="form">
      <ErrorSummary errors={errors} order={['file']} />
      <PageHeader
        title="Papers of a meeting"
        intro="Everybody who may come to the meeting can open them."
        back={{ to: `/meetings/${meetingId}`, label: 'The meeting' }}
      />
      <PaperLists papers={papers} mayRemove={mayAdd} />
      {mayAdd ? (
        <Form
          key={clientId}
          method="post"
          encType="multipart/form-data"
          noValidate
          aria-busy={busy}
          className="flex flex-col gap-4"
        >
          <input type="hidden" name="clientId" value={typedValue(refusal, 'clientId', clientId)} />
          <FileField error={errors.file ?? (refusal ? 'Choose the file once more.' : undefined)} />
          <CheckedField refusal={refusal} />
          <div>
            <Button type="submit" look="primary" disabled={busy}>
              {busy ? 'Sending…' : 'Add the paper'}
            </Button>
          </div>
        </Form>
      ) : (
        <p>Papers can be added until a month after a meeting, and not to a cancelled one.</p>
      )}
    </PageWidth>
  );
}
