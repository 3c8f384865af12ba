import { Form } from '@remix-run/react';

import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { ImportState, ImportView } from '#server/imports/contract.ts';

const doing: Partial<Record<ImportState, string>> = {
  reading: 'The file is being read.',
  judging: 'The rows are being compared with What’s on.',
  importing: 'The rows are going in.',
  undoing: 'The import is being undone.',
};

/** How far it is. Without script the page looks again by itself. */
export function Progress({ view }: { view: ImportView }) {
  const { state, done, total, isQuiet } = view;
  const words = doing[state];
  if (words === undefined) return null;
  if (isQuiet) return <BrokenOff view={view} />;
  return (
    <div className="flex max-w-measure flex-col gap-2">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <p role="status">{words} You can leave this page; it goes on.</p>
      {total > 0 ? (
        <>
          <progress
            aria-label={words}
            className="h-3 w-full accent-hedge"
            max={total}
            value={done}
          />
          <p className="text-sm text-muted">
            {done.toLocaleString('en-GB')} of {total.toLocaleString('en-GB')}
          </p>
        </>
      ) : (
        <progress aria-label={words} className="h-3 w-full accent-hedge" />
      )}
    </div>
  );
}

/** The process that was at it has ended. What it has done stands, and is not done twice. */
function BrokenOff({ view: { state } }: { view: ImportView }) {
  if (state === 'reading') return null;
  const isAgain = state === 'judging';
  return (
    <div className="flex max-w-measure flex-col gap-3">
      <Notice tone="warn" title="This broke off." role="alert">
        {isAgain
          ? 'Look at the columns and press the button again.'
          : 'What was done so far stands. Go on with the rest.'}
      </Notice>
      {!isAgain && (
        <Form method="post">
          <input type="hidden" name="intent" value={state === 'undoing' ? 'undo' : 'import'} />
          <Button type="submit" look="primary">
            Go on
          </Button>
        </Form>
      )}
    </div>
  );
}

export function FailedPanel({ because }: { because: string }) {
  return (
    <div className="flex max-w-measure flex-col items-start gap-3">
      <Notice tone="stop" title="We could not read this file.">
        {because || 'Reading it broke off. Bring it once more.'}
      </Notice>
      <ButtonLink to="/whats-on/import" look="primary">
        Choose another file
      </ButtonLink>
    </div>
  );
}
