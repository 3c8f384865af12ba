import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ButtonRow } from '#app/ui/form-row.tsx';
import { CheckIcon, Icon } from '#app/ui/icon.tsx';

import type { LiveProps } from '../live-props.ts';
import { PressForm } from './press-form.tsx';

/** Who has this page open now. */
export function LivePeople({ live: { here } }: LiveProps) {
  return (
    <Card title="Here now">
      {here.length === 0 ? (
        <p className="text-muted">Nobody yet.</p>
      ) : (
        <ul aria-label="Here now">
          {here.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** A round in which everybody says a word. */
export function LiveRound({ live, me }: LiveProps) {
  const { meetingId, round, mayLead } = live;
  if (round === null && !mayLead) return null;
  return (
    <Card title="Round">
      {round === null && <p className="text-muted">Everybody here says a word, in turn.</p>}
      {round !== null && (
        <ul className="flex flex-col gap-1" aria-label="Round">
          {round.map(({ id, name, hasSpoken }) => (
            <li key={id} className="flex min-h-11 flex-wrap items-center justify-between gap-2">
              <span>{name}</span>
              {hasSpoken && (
                <span className="flex items-center gap-1 text-muted">
                  <Icon of={CheckIcon} size={16} /> Has spoken
                </span>
              )}
              {!hasSpoken && (mayLead || id === me) && (
                <PressForm meetingId={meetingId} intent="spoken" fields={{ personId: id }}>
                  <Button type="submit">
                    {id === me ? 'I have spoken' : `${name} has spoken`}
                  </Button>
                </PressForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayLead && (
        <PressForm meetingId={meetingId} intent="round">
          <ButtonRow>
            <Button type="submit" name="round" value={round === null ? 'begin' : 'end'}>
              {round === null ? 'Begin a round' : 'End the round'}
            </Button>
          </ButtonRow>
        </PressForm>
      )}
    </Card>
  );
}
