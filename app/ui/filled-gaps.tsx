import { Form, Link } from '@remix-run/react';

import { mattersWords } from '#app/lib/matters-words.ts';
import { type FilledGap } from '#server/gaps/contract.ts';

import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { DoneIcon } from './icon.tsx';

interface FilledGapsProps {
  gaps: readonly FilledGap[];
  /** The page to which the press leads back. */
  from: 'start' | 'list';
}

/** Gaps that I named and that something fills now. One press, and they are told no more. */
export function FilledGaps({ gaps, from }: FilledGapsProps) {
  if (gaps.length === 0) return null;
  return (
    <Card title={gaps.length === 1 ? 'A gap you named is filled' : 'Gaps you named are filled'}>
      <ul className="flex flex-col gap-1">
        {gaps.map(({ gapId, need, place, activity }) => (
          <li key={gapId}>
            {mattersWords[need]} in {place}:{' '}
            <Link to={`/whats-on/${activity.id}`} className="link font-bold">
              {activity.name}
            </Link>
          </li>
        ))}
      </ul>
      <Form method="post" action="/gaps">
        <input type="hidden" name="intent" value="told" />
        <input type="hidden" name="from" value={from} />
        {gaps.map(({ gapId }) => (
          <input key={gapId} type="hidden" name="gapIds" value={gapId} />
        ))}
        <Button type="submit" icon={DoneIcon}>
          I have seen it
        </Button>
      </Form>
    </Card>
  );
}
