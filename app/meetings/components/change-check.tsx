import { Form } from '@remix-run/react';

import { longDateNear } from '#app/lib/dates.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Card } from '#app/ui/card.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx';
import type { ChangePreview, MeetingView } from '#server/meetings/contract.ts';

import type { TypedChange } from '../change-form.ts';
import { CheckButtons } from './check-buttons.tsx';
import { ClashNotice } from './clash-notice.tsx';
import { TimeLine } from './time-line.tsx';

interface ChangeCheckProps {
  preview: ChangePreview;
  /** Goes along in hidden fields, so that what is saved is what is shown. */
  typed: TypedChange;
  meeting: MeetingView;
  now: string;
}

/** What a change comes to, and only then the button that saves it. */
export function ChangeCheck({ preview, typed, meeting, now }: ChangeCheckProps) {
  const busy = useBusy();
  const { dates, total, isMoved, holidays, clashes } = preview;
  return (
    <div className="flex max-w-form flex-col gap-6">
      <PageHeader title="Check the change" eyebrow={meeting.name} intro="Nothing is saved yet." />
      <Card title={total === 1 ? 'The date' : `${total} dates`}>
        <ol className="flex flex-col gap-2">
          {dates.map(({ before, after }) => (
            <li key={before.startsAt}>
              {before.startsAt === after.startsAt && before.endsAt === after.endsAt ? (
                <TimeLine date={after} now={now} />
              ) : (
                <>
                  <s className="text-muted">
                    <TimeLine date={before} now={now} />
                  </s>
                  <br />
                  <b>
                    Now: <TimeLine date={after} now={now} />
                  </b>
                </>
              )}
            </li>
          ))}
        </ol>
        {total > dates.length && <p className="text-muted">And {total - dates.length} more.</p>}
        <SummaryList rows={placeRows(preview)} />
        <p>
          {isMoved
            ? 'Everybody is asked again whether they are coming.'
            : 'The answers that people have given stay as they are.'}
        </p>
      </Card>
      {holidays.length > 0 && (
        <Notice tone="warn" title="On a bank holiday the place may be closed.">
          {holidays.map(({ startsAt, holiday }) => (
            <p key={startsAt}>
              {longDateNear(startsAt, now)}: {holiday}
            </p>
          ))}
        </Notice>
      )}
      <ClashNotice clashes={clashes} now={now} />
      <Form method="post" aria-busy={busy}>
        {Object.entries(typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <CheckButtons save="Save the change" />
      </Form>
    </div>
  );
}

function placeRows({ place, phone, link, capacity }: ChangePreview): SummaryRow[] {
  const room = capacity === null ? 'For all' : String(capacity);
  const rows = [
    ['Where, from now on', place],
    ['By phone, from now on', phone],
    ['Online, from now on', link],
  ] as const;
  return [
    ...rows.flatMap(([label, value]) =>
      value === null ? [] : [{ label, value: value === '' ? 'No more' : value }],
    ),
    ...(capacity === undefined ? [] : [{ label: 'Places, from now on', value: room }]),
  ];
}
