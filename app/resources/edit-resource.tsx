import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readForm } from '#app/lib/read-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

import { resourceFields, ResourceForm } from './components/resource-form.tsx';
import { shelfAccess } from './shelf-access.ts';
import { resourcePath } from './shelf-words.ts';

export const handle = { access: shelfAccess } satisfies PageHandle;
export const meta = pageMeta('Change this resource');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { resourceId } = params;
  return { resource: await context.resources.getResourceToEdit(actor, { resourceId }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const { resourceId = '' } = params;
  const values = await readForm(request);
  return answerForm(values, async () => {
    await context.resources.editResource(actor, { ...values, resourceId });
    return redirect(resourcePath(resourceId), 303);
  });
}

/** Other words for what is on the shelf. A file stays as it is. */
export default function EditResource() {
  const { resource } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const { checked: _checked, ...errors } = refusal?.errors ?? {};
  const path = resourcePath(resource.id);
  return (
    <div className="flex max-w-form flex-col gap-5">
      <ErrorSummary errors={errors} order={resourceFields} />
      <PageHeader
        title="Change this resource"
        intro={
          resource.file
            ? `The file stays as it is: ${resource.file.name}. To change the file, share it anew.`
            : 'It will say that it was changed.'
        }
        back={{ to: path, label: 'Back to it' }}
      />
      <ResourceForm
        kind={resource.kind}
        clientId=""
        refusal={refusal}
        stored={resource}
        submit="Save"
        busyWords="Saving…"
      >
        <ButtonLink to={path} look="quiet">
          Leave it as it is
        </ButtonLink>
      </ResourceForm>
    </div>
  );
}
