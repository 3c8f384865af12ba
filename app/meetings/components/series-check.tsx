import { Form } from '@remix-run/react';

import { longDateNear } from '#app/lib/dates.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ButtonRow } from '#app/ui/form-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { MeetingTime, SeriesPreview } from '#server/meetings/contract.ts';

import { hoursWords, ruleWords } from '../meeting-words.ts';
import type { TypedSeries } from '../series-form.ts';
import { commonFacts } from './meeting-facts.tsx';

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
              <DateLine date={date} now={now} />
            </li>
          ))}
        </ol>
        {more > 0 && (
          <p className="text-muted">
            And {more} more. The last one is <DateLine date={lastDate} now={now} />.
          </p>
        )}
      </Card>
      <Card title={preview.name}>
        <SummaryList rows={[{ label: 'When', value: when }, ...commonFacts(preview)]} />
      </Card>
      <Form method="post" aria-busy={busy}>
        {Object.entries(typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ButtonRow>
          <Button type="submit" name="intent" value="save" look="primary" disabled={busy}>
            {busy ? 'Wait a moment…' : saveWords(times)}
          </Button>
          <Button type="submit" name="intent" value="change" disabled={busy}>
            Change something
          </Button>
        </ButtonRow>
      </Form>
    </div>
  );
}

function saveWords(times: number): string {
  return times === 1 ? 'Save this date' : `Save all ${times} dates`;
}

/** "Wednesday 14 October, 10 am to noon". */
function DateLine({ date, now }: { date: MeetingTime; now: string }) {
  return (
    <time dateTime={date.startsAt}>
      {longDateNear(date.startsAt, now)}, {hoursWords(date)}
    </time>
  );
}
