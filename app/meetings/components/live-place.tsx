import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ClockIcon, Icon } from '#app/ui/icon.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { ButtonRow } from '#app/ui/form-row.tsx';

import type { LiveProps } from '../live-props.ts';
import { timerWords } from '../live-words.ts';
import { useServerClock } from '../use-server-clock.ts';
import { PressForm } from './press-form.tsx';

/** Where the meeting is in its agenda, how long for, who chairs, and the way on. */
export function LivePlace({ live, me }: LiveProps) {
  const { meetingId, items, place, mayLead } = live;
  const current = items.find(({ id }) => id === place.itemId);
  const title = current?.title ?? (place.since === null ? 'Not begun' : 'The agenda is through');
  const hasOpen = items.some(({ state }) => state === 'open');
  return (
    <Card title={items.length === 0 ? 'This meeting has no agenda' : `Now: ${title}`} tone="hedge">
      {current && place.since !== null && (
        <Timer minutes={current.minutes} since={place.since} now={live.now} />
      )}
      <LiveRegion>{current ? `Now: ${title}` : ''}</LiveRegion>
      {mayLead && items.length > 0 && (
        <PressForm meetingId={meetingId} intent="move" fields={{ from: place.itemId ?? '' }}>
          <ButtonRow>
            {(current ?? (place.since === null && hasOpen)) && (
              <Button type="submit" name="move" value="next" look="primary">
                {current ? 'Next' : 'Begin'}
              </Button>
            )}
            {current && (
              <Button type="submit" name="move" value="later">
                Bring up next time
              </Button>
            )}
            {place.since !== null && current?.id !== items[0]?.id && (
              <Button type="submit" name="move" value="back">
                Back
              </Button>
            )}
          </ButtonRow>
        </PressForm>
      )}
      <Chair live={live} me={me} />
    </Card>
  );
}

function Timer({ minutes, since, now }: { minutes: number; since: string; now: string }) {
  const moment = useServerClock(now);
  return (
    <p className="flex items-center gap-1.5 text-lg font-bold">
      <Icon of={ClockIcon} />
      {timerWords({ minutes, since, now: moment })}
    </p>
  );
}

function Chair({ live: { meetingId, chair, mayTakeChair }, me }: LiveProps) {
  const isMine = chair !== null && chair.id === me;
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <p>
        {chair
          ? `${isMine ? 'You chair' : `${chair.name} chairs`} this meeting.`
          : 'Nobody chairs yet.'}
      </p>
      {mayTakeChair && (
        <PressForm meetingId={meetingId} intent="chair">
          <Button type="submit" name="chair" value={isMine ? 'giveBack' : 'take'}>
            {isMine ? 'Give the chair back' : 'I chair this meeting'}
          </Button>
        </PressForm>
      )}
    </div>
  );
}
