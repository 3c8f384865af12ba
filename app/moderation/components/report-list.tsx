import { Card } from '#app/ui/card.tsx';
import { reasonWords, type ReportView } from '#server/moderation/contract.ts';

import { momentInWords, reportsInWords } from '../moderation-words.ts';

/** Why it was reported, by whom and when. The person who wrote it never sees this. */
export function ReportList({ reports, now }: { reports: readonly ReportView[]; now: string }) {
  return (
    <Card title={reportsInWords(reports.length)}>
      <ul className="flex flex-col gap-2">
        {reports.map(({ reporter, reason, line, at }) => (
          <li key={reporter.id}>
            <p>
              <strong>{reasonWords[reason]}</strong>
              {line !== '' && <>: “{line}”</>}
            </p>
            <p className="text-sm text-muted">
              {reporter.name}, {reporter.organisation},{' '}
              <time dateTime={at}>{momentInWords(at, now)}</time>
            </p>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">The person who wrote it is not told who reported it.</p>
    </Card>
  );
}
