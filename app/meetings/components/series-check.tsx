import { Form } from '@remix-run/react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Card } from '#app/ui/card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { SeriesPreview } from '#server/meetings/contract.ts';

import { hoursWords, ruleWords } from '../meeting-words.ts';
import { hiddenFields, type TypedSeries } from '../series-form.ts';
import { CheckButtons } from './check-buttons.tsx';
import { ClashNotice } from './clash-notice.tsx';
import { HolidayChoices } from './holiday-choices.tsx';
import { commonFacts } from './meeting-facts.tsx';
import { TimeLine } from './time-line.tsx';

interface SeriesCheckProps {
  preview: SeriesPreview;
  /** Goes along in hidden fields, so that what is saved is what is shown. */
  typed: TypedSeries;
  now: string;
}

/** The dates in words, and only then the button that saves. */
export function SeriesCheck({ preview, typed, now }: SeriesCheckProps) {
  const busy = useBusy();
  const { dates, times, lastDate, rule } = preview;
  const [first] = dates;
  const when = first ? `${ruleWords(rule)}, ${hoursWords(first)}` : ruleWords(rule);
  const more = times - dates.length;
  return (
    <div className="flex max-w-form flex-col gap-6">
      <PageHeader title="Check the dates" eyebrow="Set up meetings" intro="Nothing is saved yet." />
      <Card title={dates.length === 1 ? 'The date' : `The next ${dates.length} dates`}>
        <ol className="flex flex-col gap-1">
          {dates.map((date) => (
            <li key={date.startsAt} className="font-bold">
              <TimeLine date={date} now={now} />
            </li>
          ))}
        </ol>
        {more > 0 && (
          <p className="text-muted">
            And {more} more. The last one is <TimeLine date={lastDate} now={now} />.
          </p>
        )}
      </Card>
      <ClashNotice clashes={preview.clashes} now={now} />
      <Card title={preview.name}>
        <SummaryList rows={[{ label: 'When', value: when }, ...commonFacts(preview)]} />
      </Card>
      <Form method="post" aria-busy={busy} className="flex flex-col gap-6">
        {hiddenFields({ ...typed, onHolidays: {} }).map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <HolidayChoices dates={preview.holidays} now={now} />
        <CheckButtons save={saveWords(times, preview.holidays.length > 0)} />
      </Form>
    </div>
  );
}

function saveWords(times: number, mayBeFewer: boolean): string {
  if (mayBeFewer) return 'Save the dates';
  return times === 1 ? 'Save this date' : `Save all ${times} dates`;
}
