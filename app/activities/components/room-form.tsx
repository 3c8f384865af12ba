import { Button } from '#app/ui/button.tsx';
import { CheckIcon } from '#app/ui/icon.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { roomStates, type ActivityView } from '#server/activities/contract.ts';

import { roomWords, saidWords } from '../activity-words.ts';
import { usePress } from '../use-press.ts';
import { PressForm } from './press-form.tsx';

interface RoomFormProps {
  activity: ActivityView;
  now: string;
  /** The page on which it stands, whose action keeps the press: it is there when the connection is not. */
  from: 'list' | 'page';
}

/** Is there room? One press. Without script the page is shown anew, with script it stays. */
export function RoomForm({ activity, now, from }: RoomFormProps) {
  const { id, name, room } = activity;
  const press = usePress(id);
  const { sending, saved } = press;
  const pressed = roomStates.find((state) => state === (sending ?? saved)?.get('room'));
  const chosen = (sending && pressed) ?? room.state;
  return (
    <PressForm action={from === 'list' ? '/whats-on' : `/whats-on/${id}`} press={press}>
      <input type="hidden" name="activityId" value={id} />
      <div
        role="group"
        aria-label={`Is there room in ${name}?`}
        className="grid grid-cols-2 gap-2 sm:grid-cols-4 [&>button]:px-2 [&>button]:whitespace-nowrap"
      >
        {roomStates.map((state) => (
          <Button
            key={state}
            type="submit"
            name="room"
            value={state}
            look={state === chosen ? 'primary' : 'secondary'}
            {...(state === chosen ? { icon: CheckIcon } : {})}
            aria-pressed={state === chosen}
            wide
          >
            {roomWords[state]}
          </Button>
        ))}
      </div>
      <p className="text-sm text-muted">
        {room.state === 'notKnown'
          ? 'Nobody has said lately whether there is room.'
          : `${roomWords[room.state]}, ${saidWords(room, now)}`}
      </p>
      <LiveRegion>{saved && pressed ? `Saved: ${roomWords[pressed]}` : ''}</LiveRegion>
    </PressForm>
  );
}
