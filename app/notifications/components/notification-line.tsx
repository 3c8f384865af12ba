import { clockTime, dayInSentence } from '#app/lib/dates.ts';
import { CardLink } from '#app/ui/card.tsx';
import { Chip } from '#app/ui/chip.tsx';
import {
  CheckIcon,
  GapIcon,
  Icon,
  MailIcon,
  MeetingsIcon,
  RoomsIcon,
  ShelfIcon,
  ThreadIcon,
  type IconComponent,
} from '#app/ui/icon.tsx';
import { streamOf, type NotificationView, type Stream } from '#server/notifications/contract.ts';

import { sentenceOf } from '../notification-words.ts';

const icons: Record<Stream, IconComponent> = {
  mentions: RoomsIcon,
  directMessages: RoomsIcon,
  threads: ThreadIcon,
  words: ShelfIcon,
  gaps: GapIcon,
  checks: CheckIcon,
  meetings: MeetingsIcon,
  meetingsNear: MeetingsIcon,
  polls: MeetingsIcon,
  pollEnds: MeetingsIcon,
  letters: MailIcon,
};

/** One thing that concerns the reader: the whole line leads to it. */
export function NotificationLine({
  notification,
  now,
}: {
  notification: NotificationView;
  now: string;
}) {
  const { kind, at, path, isSeen } = notification;
  return (
    <CardLink
      to={path}
      title={sentenceOf(notification)}
      detail={
        <time dateTime={at}>
          {dayInSentence(at, now)}, {clockTime(at)}
        </time>
      }
      leading={<Icon of={icons[streamOf[kind]]} />}
      trailing={!isSeen && <Chip tone="hedge">New</Chip>}
    />
  );
}
