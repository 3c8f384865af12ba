import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { refusalIn } from '#app/lib/form-refusal.ts';
import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { useActionAnswer } from '#app/lib/use-action-answer.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PageWidth } from '#app/ui/page-width.tsx';

import { actOnImport } from './act-on-import.ts';
import { ColumnsForm } from './components/columns-form.tsx';
import { DonePanel } from './components/done-panel.tsx';
import { FailedPanel, Progress } from './components/progress.tsx';
import { ReadyPanel } from './components/ready-panel.tsx';
import { isBusy } from './import-words.ts';
import { importsAccess } from './imports-access.ts';
import { useProgress } from './use-progress.ts';

export const handle = { access: importsAccess } satisfies PageHandle;
export const meta = pageMeta((loaded) => titleOf(loaded));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const page = await context.imports.getImport(requireActor(context), {
    importId: params.importId,
    show: searchParams.get('show') ?? undefined,
    after: searchParams.get('after') ?? undefined,
  });
  return { page, asksColumns: searchParams.has('columns'), title: page.import.fileName };
}

export const action = actOnImport;

/** One spreadsheet on its way: its columns, its rows, and what came of it. */
export default function Import() {
  const { page, asksColumns } = useLoaderData<typeof loader>();
  const { state, fileName, isQuiet } = page.import;
  const refusal = refusalIn(useActionAnswer());
  const busy = isBusy(page.import);
  useProgress(busy);
  const isForColumns =
    state === 'columns' || (state === 'judging' && isQuiet) || (state === 'ready' && asksColumns);
  return (
    <PageWidth width="page">
      <ErrorSummary errors={refusal?.errors} order={['columns', 'decision']} />
      <PageHeader
        title={fileName}
        back={{ to: '/whats-on/import', label: 'Bring in a spreadsheet' }}
      />
      {(busy || isQuiet) && <Progress view={page.import} />}
      {(state === 'failed' || (state === 'reading' && isQuiet)) && (
        <FailedPanel because={page.import.because} />
      )}
      {isForColumns && <ColumnsForm page={page} refusal={refusal} />}
      {state === 'ready' && !isForColumns && <ReadyPanel page={page} />}
      {(state === 'done' || state === 'undone') && <DonePanel page={page} />}
    </PageWidth>
  );
}

function titleOf(loaded: unknown): string {
  return loaded instanceof Object && 'title' in loaded
    ? `${String(loaded.title)}: rows`
    : 'Bring in a spreadsheet';
}
