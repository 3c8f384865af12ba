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

import { actOnNote } from './act-on-note.ts';
import { MatchNote } from './components/match-note.tsx';
import { NoteForms } from './components/note-forms.tsx';
import { notesPath } from './note-words.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;
export const meta = pageMeta((loaded) => titleOf(loaded));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const { activityId, noteId } = params;
  const page = await context.activities.getNote(actor, { activityId, noteId });
  return {
    page,
    personId: actor.personId,
    title: `Note on ${page.activity.name}`,
    now: new Date().toISOString(),
  };
}

export const action = actOnNote;

/** One note: to answer it, to change it, to take it back, and to come to from the moderators. */
export default function Note() {
  const { page, personId, title, now } = useLoaderData<typeof loader>();
  const { note, activity } = page;
  const refusal = refusalIn(useActionAnswer());
  const { checked: _checked, ...errors } = refusal?.errors ?? {};
  return (
    <PageWidth width="form">
      <ErrorSummary errors={refusal && errors} order={['answer', 'kind', 'note']} />
      <PageHeader
        title={title}
        eyebrow={activity.organisation.name}
        back={{ to: notesPath(activity.id), label: 'Back to the activity' }}
      />
      <MatchNote {...{ note, activity, personId, now }} listedAfter={null} />
      <NoteForms note={note} refusal={refusal} />
    </PageWidth>
  );
}

function titleOf(loaded: unknown): string {
  return loaded instanceof Object && 'title' in loaded ? String(loaded.title) : 'Note';
}
