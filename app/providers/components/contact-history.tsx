import { dayInSentence } from '#app/lib/dates.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import type { ContactChangeView } from '#server/providers/contract.ts';

const verbs: Record<ContactChangeView['kind'], string> = {
  posted: 'Added',
  corrected: 'Corrected',
  confirmed: 'Checked',
  reported: 'Reported wrong',
};

/** Who changed or checked what, newest first. */
export function ContactHistory({
  changes,
  now,
}: {
  changes: readonly ContactChangeView[];
  now: string;
}) {
  return (
    <Disclosure summary="What changed here">
      <ol className="flex flex-col gap-2">
        {changes.map((change) => (
          <li key={`${change.at} ${change.kind} ${change.by}`}>
            {verbs[change.kind]} <time dateTime={change.at}>{dayInSentence(change.at, now)}</time>{' '}
            by {change.by}
            {change.fields.length > 0 && `: ${change.fields.join(', ')}`}
            {change.earlier.map(({ field, value }) => (
              <span key={field} className="block text-sm break-words text-muted">
                Before, {field}: {value === '' ? 'nothing' : value}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
