import { Form } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { Pages } from '#app/ui/older-link.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import type { ImportPage } from '#server/imports/contract.ts';

import { importPath } from '../import-words.ts';
import { RowCard } from './row-card.tsx';

const shows = [
  ['toLookAt', 'To look at'],
  ['toDecide', 'To decide'],
  ['all', 'All'],
  ['ready', 'Ready'],
  ['same', 'Nothing new'],
] as const;

/** The rows, a page of them: each with its number in the file and why it stands as it does. */
export function RowList({ page }: { page: ImportPage }) {
  const { show, rows, next } = page;
  const { id, plan, state } = page.import;
  const address = (one: string, after?: number) =>
    `${importPath(id)}?show=${one}${after === undefined ? '' : `&after=${after}`}`;
  const mayDecide = state === 'ready';
  return (
    <section aria-labelledby="rows" className="flex flex-col gap-3">
      <h2 id="rows">Rows</h2>
      <Tabs
        label="Which rows"
        tabs={shows.map(([one, label]) => ({ href: address(one), label, current: one === show }))}
      />
      {mayDecide && plan.waiting > 1 && <DecideAll count={plan.waiting} />}
      {rows.length === 0 && <p className="text-muted">There are no such rows.</p>}
      <ul className="flex flex-col gap-3">
        {rows.map((row) => (
          <li key={row.number}>
            <RowCard row={row} mayDecide={mayDecide} />
          </li>
        ))}
      </ul>
      <Pages label="Pages of rows" next={next === null ? undefined : address(show, next)} />
    </section>
  );
}

/** One press for all that still wait. */
function DecideAll({ count }: { count: number }) {
  return (
    <Form method="post" preventScrollReset className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="intent" value="decide" />
      <p>{count} rows wait for you.</p>
      <Button type="submit" name="decision" value="merge">
        Merge all {count}
      </Button>
      <Button type="submit" name="decision" value="leaveOut">
        Leave all {count} out
      </Button>
    </Form>
  );
}
