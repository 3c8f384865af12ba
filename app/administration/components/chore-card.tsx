import { Form } from '@remix-run/react';

import { clockTime, dayInSentence } from '#app/lib/dates.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Chip } from '#app/ui/chip.tsx';
import { AgainIcon } from '#app/ui/icon.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { ChoreView } from '#server/administration/contract.ts';

import { choreInWords, everyInWords } from '../job-words.ts';

/** One chore: how it went, when it runs next, and a press to have it run now. */
export function ChoreCard({ chore, now }: { chore: ChoreView; now: string }) {
  const { key, everySeconds, isRunning, nextRunAt, lastRun } = chore;
  const busy = useBusy();
  const momentOf = (iso: string) => `${dayInSentence(iso, now)}, ${clockTime(iso)}`;
  const rows = [
    { label: 'How often', value: everyInWords(everySeconds) },
    { label: 'Last run', value: lastRun ? momentOf(lastRun.endedAt) : 'Not yet' },
    ...(lastRun ? [{ label: 'It took', value: `${lastRun.seconds.toFixed(1)} seconds` }] : []),
    ...(lastRun && lastRun.count !== null
      ? [{ label: 'It dealt with', value: String(lastRun.count) }]
      : []),
    ...(lastRun?.fault
      ? [{ label: 'It failed with', value: `${lastRun.fault}. The log says more.` }]
      : []),
    { label: 'Next run', value: nextRunAt === null ? 'None' : momentOf(nextRunAt) },
  ];
  return (
    <Card title={choreInWords(key)} aside={<StateOf chore={{ isRunning, lastRun }} />}>
      <SummaryList rows={rows} />
      <Form method="post">
        <input type="hidden" name="key" value={key} />
        <Button type="submit" icon={AgainIcon} disabled={busy}>
          Run again<VisuallyHidden>: {choreInWords(key)}</VisuallyHidden>
        </Button>
      </Form>
    </Card>
  );
}

function StateOf({
  chore: { isRunning, lastRun },
}: {
  chore: Pick<ChoreView, 'isRunning' | 'lastRun'>;
}) {
  if (isRunning) return <Chip tone="sloe">Running</Chip>;
  if (lastRun?.fault) return <Chip tone="berry">Failed</Chip>;
  return lastRun ? <Chip tone="hedge">Went well</Chip> : <Chip tone="stone">Waits</Chip>;
}
