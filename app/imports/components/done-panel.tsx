import { Form } from '@remix-run/react';

import { longDate, spokenTime } from '#app/lib/dates.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { ImportPage } from '#server/imports/contract.ts';

import { rows } from '../import-words.ts';
import { RowList } from './row-list.tsx';

/** What came of it, and the way back as long as there is one. */
export function DonePanel({ page }: { page: ImportPage }) {
  return (
    <>
      {page.import.state === 'done' ? <Done page={page} /> : <Undone page={page} />}
      <RowList page={page} />
    </>
  );
}

function Done({ page }: { page: ImportPage }) {
  const { results, undoUntil } = page.import;
  const busy = useBusy();
  return (
    <>
      <Notice
        tone="success"
        title={`${results.added} new and ${results.updated} updated.`}
        role="status"
      >
        {results.unchanged > 0 && <p>{rows(results.unchanged)} said nothing new.</p>}
        {results.refused > 0 && (
          <p>{rows(results.refused)} could not be kept. Each says why below.</p>
        )}
      </Notice>
      <div>
        <ButtonLink to="/whats-on">See What’s on</ButtonLink>
      </div>
      {undoUntil !== null && (
        <Card title="Undo it all">
          <p>
            What is new leaves What’s on, and what was updated says again what it said. What
            somebody has changed or checked since then stays. You can do this until{' '}
            {longDate(undoUntil)}, {spokenTime(undoUntil)}.
          </p>
          <Form method="post" aria-busy={busy}>
            <input type="hidden" name="intent" value="undo" />
            <Button type="submit" look="danger" disabled={busy}>
              Undo this import
            </Button>
          </Form>
        </Card>
      )}
    </>
  );
}

function Undone({ page: { import: view, keptNames } }: { page: ImportPage }) {
  const { takenAway, restored, kept } = view.results;
  return (
    <Notice tone="success" title="The import is undone." role="status">
      <p>
        {takenAway} taken away, {restored} as before again. Activity providers that came with it
        stay.
      </p>
      {kept > 0 && (
        <p>
          {kept} stayed, since somebody changed or checked them: {keptNames.join(', ')}
          {keptNames.length < kept ? ' and others' : ''}.
        </p>
      )}
    </Notice>
  );
}
