import { Form } from '@remix-run/react';

import { dayInSentence, dayKey } from '../lib/dates.ts';
import { useBusy } from '../lib/use-busy.ts';
import { Button } from './button.tsx';
import { CheckIcon } from './icon.tsx';
import { ReportLine } from './report-line.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/** What somebody has taken on at a meeting. */
export interface ActionFacts {
  id: string;
  text: string;
  /** Null where they have left. */
  owner: { name: string } | null;
  /** 2026-10-30. */
  dueOn: string | null;
  isDone: boolean;
  mayFinish: boolean;
  mayRemove: boolean;
}

interface ActionRowProps {
  action: ActionFacts;
  now: string;
  /** The page whose form keeps what is pressed. */
  page: string;
  /** The page to come back to, where that is another one. */
  back?: string;
  /** Where it was taken on, or anything else that is said beneath it. */
  detail?: string;
  /** Left out where every row is the reader's own. */
  namesOwner?: boolean;
  /** Where it is reported to moderators. */
  report?: string | undefined;
}

/** What somebody took on, until when, and the press that says it is done. */
export function ActionRow(props: ActionRowProps) {
  const { action, now, page, back, detail, namesOwner = true, report } = props;
  const { id, text, owner, dueOn, isDone, mayFinish, mayRemove } = action;
  const busy = useBusy();
  const who = namesOwner ? `${owner?.name ?? 'Somebody who has left'}: ` : '';
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 break-inside-avoid">
      <div className="min-w-0 grow basis-48">
        <p className={isDone ? 'text-muted line-through' : ''}>
          <span className="font-bold">{who}</span>
          {text}
        </p>
        <p className="text-sm text-muted">
          {[dueOn === null ? '' : dueWords(dueOn, { now, isDone }), detail]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {(mayFinish || mayRemove) && (
        <Form
          method="post"
          action={page}
          preventScrollReset
          className="not-printed flex flex-wrap gap-2"
        >
          <input type="hidden" name="outcomeId" value={id} />
          {back !== undefined && <input type="hidden" name="back" value={back} />}
          <input type="hidden" name="on" value={isDone ? '' : 'yes'} />
          {mayFinish && (
            <Button
              type="submit"
              name="intent"
              value="finish"
              aria-pressed={isDone}
              disabled={busy}
              {...(isDone && { icon: CheckIcon })}
            >
              Done<VisuallyHidden>: {text}</VisuallyHidden>
            </Button>
          )}
          {mayRemove && (
            <Button type="submit" name="intent" value="remove" look="quiet" disabled={busy}>
              Take off<VisuallyHidden>: {text}</VisuallyHidden>
            </Button>
          )}
        </Form>
      )}
      {report !== undefined && <ReportLine to={report} words={text} />}
    </li>
  );
}

/** "By Friday 30 October", or since when it is late. */
function dueWords(dueOn: string, { now, isDone }: { now: string; isDone: boolean }): string {
  const noon = `${dueOn}T12:00:00.000Z`;
  const day = dayInSentence(noon, now).replace(/^on /, '');
  return !isDone && dueOn < dayKey(now) ? `Was for ${day}` : `By ${day}`;
}
