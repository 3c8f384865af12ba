import { Form, Link } from '@remix-run/react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { CheckIcon } from '#app/ui/icon.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { CandidateView } from '#server/meetings/agenda/contract.ts';

interface CandidateDetailsProps {
  candidate: CandidateView;
  /** Whether it can still be asked for. */
  maySuggest: boolean;
}

/** What is behind something that came up, and the presses that ask for it or take it back. */
export function CandidateDetails({ candidate, maySuggest }: CandidateDetailsProps) {
  const { key, title, links, moreLinks, isMyVote, isMySuggestion } = candidate;
  const busy = useBusy();
  return (
    <div className="not-printed flex flex-wrap items-start gap-x-4 gap-y-1">
      {maySuggest && (
        <Form method="post" preventScrollReset className="flex flex-wrap gap-2">
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="on" value={isMyVote ? '' : 'yes'} />
          <Button
            type="submit"
            name="intent"
            value="vote"
            aria-pressed={isMyVote}
            disabled={busy}
            {...(isMyVote && { icon: CheckIcon })}
          >
            I’d like this<VisuallyHidden>: {title}</VisuallyHidden>
          </Button>
          {isMySuggestion && (
            <Button type="submit" name="intent" value="withdraw" look="quiet" disabled={busy}>
              Take back<VisuallyHidden>: {title}</VisuallyHidden>
            </Button>
          )}
        </Form>
      )}
      {links.length > 0 && (
        <Disclosure
          summary={
            <>
              What is behind it<VisuallyHidden>: {title}</VisuallyHidden>
            </>
          }
        >
          <ul className="flex flex-col gap-1">
            {links.map(({ path, words }, index) => (
              <li key={path ?? index}>
                {path === null ? (
                  <span className="text-muted">{words} (for those in the room)</span>
                ) : (
                  <Link to={path} className="link">
                    {words}
                  </Link>
                )}
              </li>
            ))}
            {moreLinks > 0 && <li className="text-muted">And {moreLinks} more.</li>}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
