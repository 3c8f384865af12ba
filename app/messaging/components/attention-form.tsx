import { Form } from '@remix-run/react';

import { clockTime, dayInSentence } from '#app/lib/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckIcon, MuteIcon } from '#app/ui/icon.tsx';
import { roomLevels, type Attention, type RoomLevel } from '#server/messaging/contract.ts';

import { roomPath } from '../room-data.ts';

const words: Record<RoomLevel, string> = {
  everything: 'Everything',
  mentions: 'Only mentions',
  nothing: 'Nothing',
};

interface AttentionFormProps {
  roomId: string;
  attention: Attention;
  now: string;
}

/** What I want to hear of this room: one press each, with script and without. Nobody else sees it. */
export function AttentionForm({ roomId, attention: { level, muted }, now }: AttentionFormProps) {
  return (
    <Form
      method="post"
      action={roomPath(roomId)}
      preventScrollReset
      className="flex flex-col gap-3"
    >
      <input type="hidden" name="intent" value="attention" />
      <fieldset className="flex flex-col gap-1.5">
        <legend className="font-bold">Show me what is new here</legend>
        <div className="flex flex-wrap gap-2">
          {roomLevels.map((one) => (
            <Button
              key={one}
              type="submit"
              name="level"
              value={one}
              aria-pressed={one === level}
              look={one === level ? 'primary' : 'secondary'}
              {...(one === level ? { icon: CheckIcon } : {})}
            >
              {words[one]}
            </Button>
          ))}
        </div>
      </fieldset>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="font-bold">Mute</legend>
        {muted ? (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <p>{mutedInWords(muted, now)}</p>
            <Button type="submit" name="mute" value="off">
              Stop muting
            </Button>
          </div>
        ) : (
          <div className="flex flex-wrap gap-2">
            <Button type="submit" name="mute" value="tomorrow" icon={MuteIcon}>
              Until tomorrow
            </Button>
            <Button type="submit" name="mute" value="back" icon={MuteIcon}>
              Until I come back
            </Button>
          </div>
        )}
      </fieldset>
      <p className="text-sm text-muted">Only you see this. The room stays in your list.</p>
    </Form>
  );
}

/** "Muted until tomorrow, 07:00." */
function mutedInWords({ until }: NonNullable<Attention['muted']>, now: string): string {
  if (until === null) return 'Muted until you say that you are back.';
  const tomorrow = new Date(new Date(now).getTime() + DAY_MS).toISOString();
  const day = dayInSentence(until, tomorrow) === 'today' ? 'tomorrow' : dayInSentence(until, now);
  return `Muted until ${day}, ${clockTime(until)}.`;
}

const DAY_MS = 24 * 60 * 60 * 1000;
