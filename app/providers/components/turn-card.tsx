import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

import { longDateNear } from '#app/lib/dates.ts';
import { TakesPart } from '#app/lib/takes-part.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import type { ContactView, TurnsView, TurnView } from '#server/providers/contract.ts';

interface TurnProps {
  contact: ContactView;
  turns: TurnsView;
  now: string;
  busy: boolean;
}

/** In place of a number that is shown to a few each week: why, and one press to be one of them. */
export function TurnCard({ contact, turns, now, busy }: TurnProps) {
  const { mine, free, mayAsk } = turns;
  return (
    <Card title="How to reach them">
      <p>
        {limitWords(contact, turns)} So the number is shown to those whose turn it is, and to those
        who know them.
      </p>
      {mine && (
        <p>
          <strong>
            You are in the queue: you can get in touch from {longDateNear(mine.from, now)} to{' '}
            {longDateNear(mine.until, now)}.
          </strong>{' '}
          It may be sooner, if somebody gives back a turn.
        </p>
      )}
      {!mine && <p>{roomWords(free, now)}</p>}
      <TakesPart>
        {mine && <GiveBackForm busy={busy}>I do not need my place</GiveBackForm>}
        {mayAsk && free && (
          <Form method="post" preventScrollReset className="pt-1">
            <Button type="submit" name="intent" value="turn" look="primary" disabled={busy}>
              I want to get in touch
            </Button>
          </Form>
        )}
      </TakesPart>
    </Card>
  );
}

/** Above a number that is shown: whose turn it is, and until when. */
export function YourTurn({ contact, turns, now, busy }: TurnProps) {
  const { mine } = turns;
  if (!mine) return <p className="text-sm text-muted">{limitWords(contact, turns)}</p>;
  return (
    <div className="flex flex-col items-start gap-1">
      <p>
        <strong>
          {mine.isNow
            ? `${contact.phone === '' ? 'You can write now' : 'You can ring now'}: it is your turn until ${longDateNear(mine.until, now)}.`
            : `You have a place in the queue from ${longDateNear(mine.from, now)}.`}
        </strong>
      </p>
      <TakesPart>
        <GiveBackForm busy={busy}>
          {mine.isNow ? 'I do not need my turn' : 'I do not need my place'}
        </GiveBackForm>
      </TakesPart>
    </div>
  );
}

function GiveBackForm({ busy, children }: { busy: boolean; children: ReactNode }) {
  return (
    <Form method="post" preventScrollReset className="-ml-4">
      <Button type="submit" name="intent" value="giveBack" look="quiet" disabled={busy}>
        {children}
      </Button>
    </Form>
  );
}

function limitWords(
  { name, organisation }: Pick<ContactView, 'name' | 'organisation'>,
  { perWeek, covers }: TurnsView,
): string {
  const who = covers === 'contact' ? name : organisation.name;
  return perWeek === 1
    ? `${who} would like one link worker a week to get in touch, and no more.`
    : `${who} would like at most ${perWeek} link workers a week to get in touch.`;
}

function roomWords(free: TurnView | null, now: string): string {
  if (!free) {
    return 'So many have asked that no week is free in the next three months.';
  }
  return free.isNow
    ? 'There is room this week.'
    : `This week is full. The first week with room begins on ${longDateNear(free.from, now)}.`;
}
