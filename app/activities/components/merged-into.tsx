import { Form } from '@remix-run/react';

import { dayInSentence } from '#app/lib/dates.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { MergePart, MergeView } from '#server/activities/merge-views.ts';

import { partLabels, partWords } from '../merge-words.ts';

interface MergedIntoProps {
  /** Newest first. */
  merges: readonly MergeView[];
  now: string;
}

/** For coordinators: what was merged into this one, by whom, and what it said. */
export function MergedInto({ merges, now }: MergedIntoProps) {
  if (merges.length === 0) return null;
  return (
    <Card title="Merged into this one">
      {merges.map((merge) => (
        <Merged key={merge.id} merge={merge} now={now} />
      ))}
    </Card>
  );
}

function Merged({ merge, now }: { merge: MergeView; now: string }) {
  const busy = useBusy();
  const { id, at, by, gone, taken, mayUndo } = merge;
  const parts = Object.keys(partLabels) as MergePart[];
  return (
    <div className="flex flex-col items-start gap-1">
      <p>
        <strong>{gone.name}</strong> by {gone.organisation.name}
        <span className="block text-sm text-muted">
          Merged {dayInSentence(at, now)} by {by}.
        </span>
      </p>
      <Disclosure summary={<>What it said{hidden(gone.name)}</>}>
        <dl className="flex flex-col gap-2">
          {parts.map((part) => (
            <div key={part}>
              <dt className="text-sm text-muted">
                {partLabels[part]}
                {taken.includes(part) ? ', taken from it' : ''}
              </dt>
              <dd className="whitespace-pre-line wrap-anywhere">{partWords(part, gone, now)}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
      {mayUndo && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="intent" value="undoMerge" />
          <input type="hidden" name="mergeId" value={id} />
          <Button type="submit" look="quiet" disabled={busy}>
            These are two after all
            {hidden(gone.name)}
          </Button>
        </Form>
      )}
    </div>
  );
}

const hidden = (name: string) => <VisuallyHidden>: {name}</VisuallyHidden>;
