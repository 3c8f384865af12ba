import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useActionData, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import { newClientId } from '#app/lib/new-client-id.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { readUploadForm } from '#app/lib/read-upload-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { resourceKinds, type ResourceKind } from '#server/resources/contract.ts';

import { resourceFields, ResourceForm } from './components/resource-form.tsx';
import { shelfAccess } from './shelf-access.ts';
import { kindWords, resourcePath } from './shelf-words.ts';

export const handle = { access: shelfAccess } satisfies PageHandle;
export const meta = pageMeta('Share something');

export function loader({ request }: LoaderFunctionArgs) {
  return { kind: kindIn(request), clientId: newClientId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const kind = kindIn(request);
  const { values, file } =
    kind === 'file'
      ? await readUploadForm(request, 'file')
      : { values: await readForm(request), file: null };
  const form = { ...values, kind, ...(file ? { file } : {}) };
  return answerForm(values, async () => {
    const { resourceId } = await context.resources.shareResource(actor, form);
    return redirect(resourcePath(resourceId), 303);
  });
}

function kindIn(request: Request): ResourceKind {
  const asked = new URL(request.url).searchParams.get('kind');
  return resourceKinds.find((kind) => kind === asked) ?? 'note';
}

/** First what kind it is, by links; then its words. */
export default function NewResource() {
  const { kind, clientId } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionData());
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
        back={{ to: '/shelf', label: 'Shelf' }}
      />
      <Tabs
        label="What to share"
        tabs={resourceKinds.map((one) => ({
          href: `/shelf/new?kind=${one}`,
          label: kindWords[one].one,
          current: one === kind,
        }))}
      />
      <ResourceForm
        key={kind}
        kind={kind}
        clientId={clientId}
        refusal={typed}
        submit="Share"
        busyWords="Sharing…"
      />
    </div>
  );
}

function fresh<Values extends object>(values: Values): Omit<Values, 'clientId'> {
  const { clientId: _taken, ...others } = { clientId: '', ...values };
  return others;
}
