import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import { newClientId } from '#app/lib/new-client-id.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { readUploadForm } from '#app/lib/read-upload-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { resourceKinds, type ResourceKind } from '#server/resources/contract.ts';

import { resourceFields, ResourceForm } from './components/resource-form.tsx';
import { shelfAccess } from './shelf-access.ts';
import { kindWords, resourcePath } from './shelf-words.ts';

export const handle = { access: shelfAccess } satisfies PageHandle;
export const meta = pageMeta('Share something');

export async function loader({ request, context }: LoaderFunctionArgs) {
  const keepId = keepIn(request);
  const kept =
    keepId === null
      ? null
      : { ...(await context.messaging.getKeptWords(requireActor(context), { keepId })), keepId };
  return { kind: kindIn(request), kept, clientId: newClientId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const kind = kindIn(request);
  const { values, file } =
    kind === 'file'
      ? await readUploadForm(request, 'file')
      : { values: await readForm(request), file: null };
  const form = { ...values, kind, ...(file ? { file } : {}) };
  const keepId = keepIn(request);
  return answerForm(values, async () => {
    const { resources } = context;
    const { resourceId } = await (keepId === null
      ? resources.shareResource(actor, form)
      : resources.shareKeptWords(actor, { ...form, keepId }));
    return redirect(resourcePath(resourceId), 303);
  });
}

/** What is refused because something has changed meanwhile is tried again with what is so now. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  actionStatus,
  defaultShouldRevalidate,
}) => actionStatus === 409 || defaultShouldRevalidate;

/** Made of words of a conversation, by the id under which messaging knows them. */
function keepIn(request: Request): string | null {
  return new URL(request.url).searchParams.get('kept');
}

function kindIn(request: Request): ResourceKind {
  if (keepIn(request) !== null) return 'note';
  const asked = new URL(request.url).searchParams.get('kind');
  return resourceKinds.find((kind) => kind === asked) ?? 'note';
}

/** First what kind it is, by links; then its words. */
export default function NewResource() {
  const { kind, kept, clientId } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const { checked: _checked, ...errors } = refusal?.errors ?? {};
  // A form that was kept before needs a new id to be kept as something else.
  const isConflict = refusal?.code === 'conflict';
  const typed = refusal && isConflict ? { ...refusal, values: fresh(refusal.values) } : refusal;
  return (
    <div className="flex max-w-form flex-col gap-5">
      <ErrorSummary errors={errors} order={resourceFields} />
      <PageHeader
        title="Share something"
        intro="Everybody who works with you in the county can find it, comment on it and say how it went."
        back={kept ? wordsToKeep(kept.keepId) : { to: '/shelf', label: 'Shelf' }}
      />
      {kept?.text === '' && (
        <Notice tone="warn" title="None of these words may be kept any more.">
          Their authors took them back or changed them. Copy what you have written yourself, and
          share it as a note of your own.
        </Notice>
      )}
      {kept && kept.text !== '' && (
        <Notice tone="info" title="The note begins with the words that may be kept.">
          Make of them what colleagues can use. Look for names and places in them before you share.
        </Notice>
      )}
      {!kept && (
        <Tabs
          label="What to share"
          tabs={resourceKinds.map((one) => ({
            href: `/shelf/new?kind=${one}`,
            label: kindWords[one].one,
            current: one === kind,
          }))}
        />
      )}
      <ResourceForm
        key={kind}
        kind={kind}
        clientId={clientId}
        refusal={typed}
        {...(kept && { draft: kept.text })}
        submit="Share"
        busyWords="Sharing…"
      >
        {kept && <input type="hidden" name="version" value={kept.version} />}
      </ResourceForm>
    </div>
  );
}

const wordsToKeep = (keepId: string) => ({ to: `/rooms/keeps/${keepId}`, label: 'Words to keep' });

function fresh<Values extends object>(values: Values): Omit<Values, 'clientId'> {
  const { clientId: _taken, ...others } = { clientId: '', ...values };
  return others;
}
