import { Form } from '@remix-run/react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { ImportPage } from '#server/imports/contract.ts';

import { importPath, rows } from '../import-words.ts';
import { RowList } from './row-list.tsx';

/** How the rows stand, what a person has to decide, and the press that puts them in. */
export function ReadyPanel({ page }: { page: ImportPage }) {
  const { plan, id, counts } = page.import;
  const busy = useBusy();
  const goesIn = plan.isNew + plan.merged;
  return (
    <>
      <Counts counts={counts} />
      {page.newOrganisations.length > 0 && <NewOrganisations page={page} />}
      <Card title={goesIn > 0 ? `${rows(goesIn)} to bring in` : 'No row to bring in'} tone="hedge">
        <ul className="list-disc pl-5">
          <li>{plan.isNew} new on What’s on</li>
          <li>{plan.merged} merged with what is there</li>
          {plan.waiting > 0 && <li>{plan.waiting} not decided: left out unless you decide</li>}
          {plan.leftOut > 0 && <li>{plan.leftOut} left out by you</li>}
          {counts.error > 0 && <li>{counts.error} with an error: left out</li>}
        </ul>
        <p className="text-muted">
          A spreadsheet checks nothing: what comes from it counts as not checked until somebody
          rings.
        </p>
        <div className="flex flex-wrap gap-2">
          {goesIn > 0 && (
            <Form method="post" aria-busy={busy}>
              <input type="hidden" name="intent" value="import" />
              <Button type="submit" look="primary" disabled={busy}>
                Import valid only
              </Button>
            </Form>
          )}
          <ButtonLink to={`${importPath(id)}?columns=yes`}>Change the columns</ButtonLink>
        </div>
      </Card>
      <RowList page={page} />
    </>
  );
}

function Counts({ counts }: Pick<ImportPage['import'], 'counts'>) {
  const said = [
    `${counts.ready} ready`,
    `${counts.warning} ${counts.warning === 1 ? 'warning' : 'warnings'}`,
    `${counts.error} ${counts.error === 1 ? 'error' : 'errors'}`,
    ...(counts.same > 0 ? [`${counts.same} nothing new`] : []),
  ];
  return (
    <p role="status" className="text-lg font-bold">
      {said.join(', ')}
    </p>
  );
}

function NewOrganisations({ page: { newOrganisations, defaults } }: { page: ImportPage }) {
  const [count, isAdded] = [newOrganisations.length, defaults.addsOrganisations];
  const title =
    count === 1
      ? '1 activity provider is not here yet.'
      : `${count} activity providers are not here yet.`;
  return (
    <Notice tone={isAdded ? 'info' : 'warn'} title={title}>
      <p>
        {newOrganisations.slice(0, MOST_NAMED).join(', ')}
        {count > MOST_NAMED ? ' and others' : ''}.
      </p>
      <p>
        {isAdded
          ? 'They are added with their rows.'
          : 'Change the columns and tick that they are to be added, or their rows stay out.'}
      </p>
    </Notice>
  );
}

const MOST_NAMED = 30;
