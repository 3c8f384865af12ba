import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, redirect, useLoaderData } from '@remix-run/react';

import { answerForm } from '#app/lib/answer-form.ts';
import { dayInSentence } from '#app/lib/dates.ts';
import { refusalIn, typedValue } from '#app/lib/form-refusal.ts';
import { newClientId } from '#app/lib/new-client-id.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { readUploadForm } from '#app/lib/read-upload-form.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { CardLink } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';

import { SheetField } from './components/sheet-field.tsx';
import { SheetLinks } from './components/sheet-links.tsx';
import { importPath, stateWords } from './import-words.ts';
import { importsAccess } from './imports-access.ts';

export const handle = { access: importsAccess } satisfies PageHandle;
export const meta = pageMeta('Bring in a spreadsheet');

export async function loader({ context }: LoaderFunctionArgs) {
  const imports = await context.imports.listImports(requireActor(context));
  return { imports, clientId: newClientId(), now: new Date().toISOString() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const { values, file } = await readUploadForm(request, 'file');
  const form = { ...values, ...(file ? { file } : {}) };
  return answerForm(values, async () => {
    const { importId } = await context.imports.startImport(actor, form);
    return redirect(importPath(importId), 303);
  });
}

/** First step: the file. Nothing of it is on What's on until its rows were looked at. */
export default function ImportSheet() {
  const { imports, clientId, now } = useLoaderData<typeof loader>();
  const refusal = refusalIn(useActionAnswer());
  const busy = useBusy();
  return (
    <PageWidth width="measure">
      <ErrorSummary errors={refusal?.errors} order={['file']} />
      <PageHeader
        title="Bring in a spreadsheet"
        intro="Put a whole list on What’s on. You see every row before anything is kept, and can undo it for a day."
        back={{ to: '/whats-on', label: 'What’s on' }}
      />
      <Form
        method="post"
        encType="multipart/form-data"
        noValidate
        aria-busy={busy}
        className="flex flex-col gap-4"
      >
        <input type="hidden" name="clientId" value={typedValue(refusal, 'clientId', clientId)} />
        <SheetField error={refusal?.errors.file} />
        <div>
          <Button type="submit" look="primary" disabled={busy}>
            {busy ? 'Sending…' : 'Read the file'}
          </Button>
        </div>
      </Form>
      <SheetLinks />
      {imports.length > 0 && (
        <section aria-labelledby="earlier" className="flex flex-col gap-3">
          <h2 id="earlier">Earlier files</h2>
          {imports.map(({ id, fileName, state, startedAt }) => (
            <CardLink
              key={id}
              to={importPath(id)}
              title={fileName}
              detail={`${stateWords[state]}. Brought ${dayInSentence(startedAt, now)}.`}
            />
          ))}
        </section>
      )}
    </PageWidth>
  );
}
