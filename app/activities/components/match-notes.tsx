import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { PlusIcon } from '#app/ui/icon.tsx';
import type { ActivityPage } from '#server/activities/page-views.ts';

import { notesPath } from '../note-words.ts';
import { MatchNote } from './match-note.tsx';

interface MatchNotesProps {
  page: ActivityPage;
  personId: string;
  now: string;
  /** The note after which these stand; blank for the newest ones. */
  listedAfter: string;
}

/** What colleagues found of the activity, by situation, newest first. */
export function MatchNotes({ page, personId, now, listedAfter }: MatchNotesProps) {
  const { activity, notes, olderNotes, mayNote } = page;
  const isRunner = page.speaksAs === 'provider';
  return (
    <Card title="Whom does it suit?" id="notes">
      {isRunner && <RunnerLines />}
      {notes.length === 0 && (
        <p className="text-muted">
          {listedAfter === '' ? 'Nobody has written a note yet.' : 'There are no older notes.'}
        </p>
      )}
      {notes.length > 0 && (
        <ol className="flex flex-col gap-4 py-1">
          {notes.map((note) => (
            <li key={note.id}>
              <MatchNote {...{ note, activity, personId, now, listedAfter }} />
            </li>
          ))}
        </ol>
      )}
      <div className="not-printed flex flex-wrap gap-2">
        {mayNote && (
          <ButtonLink to={`/whats-on/${activity.id}/notes/new`} icon={PlusIcon}>
            Write a note
          </ButtonLink>
        )}
        {listedAfter !== '' && (
          <ButtonLink to={notesPath(activity.id)} look="quiet">
            Newest notes
          </ButtonLink>
        )}
        {olderNotes !== null && (
          <ButtonLink to={notesPath(activity.id, olderNotes)} look="quiet">
            Older notes
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}

function RunnerLines() {
  return (
    <p className="text-muted">
      Link workers write here what they found, without saying who they are. You can answer each note
      once. Your answer stands beside it.
    </p>
  );
}
