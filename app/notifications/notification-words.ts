import { longDate, spokenTime } from '#app/lib/dates.ts';
import {
  kindWords,
  type NotificationKind,
  type NotificationView,
} from '#server/notifications/contract.ts';

type Said = Pick<NotificationView, 'kind' | 'who' | 'where' | 'when'>;

/** With a name where it is known: the others are said as they stand in letters. */
const withName: Partial<Record<NotificationKind, string>> = {
  mention: 'mentioned you',
  directMessage: 'wrote to you',
  urgentMessage: 'wrote to you, and it cannot wait',
  threadReply: 'answered in a thread you follow',
  wordsAsked: 'asks whether words of yours may be kept on the Shelf',
  wordsKept: 'kept words of yours on the Shelf',
};

/** With the meeting's name, which is where it happened. */
const withMeeting: Partial<Record<NotificationKind, string>> = {
  meetingAsks: 'has another time: say again whether you come',
  meetingCancelled: 'is cancelled',
  meetingPlace: 'has a place for you now',
  meetingAction: 'wrote down something for you to do',
  pollAsks: 'looks for a date: say when you can come',
  pollReminds: 'still looks for a date, and you have not answered',
  pollCloses: 'takes no more answers: choose a date',
  pollDecided: 'has a date now',
  pollCalledOff: 'does not look for a date any more',
};

/** "Rowan Brackett mentioned you in Fenwold." */
export function sentenceOf({ kind, who, where, when }: Said): string {
  if (kind === 'lettersReturn' && who !== null) return `Letters to ${who} come back`;
  if (when !== null && where !== null) {
    return `${where}, to which you are coming, is on ${longDate(when)} at ${spokenTime(when)}`;
  }
  const became = withMeeting[kind];
  if (became !== undefined && where !== null) return `${where} ${became}`;
  const did = withName[kind];
  const said = did === undefined || who === null ? kindWords[kind] : `${who} ${did}`;
  return where === null ? said : `${said} in ${where}`;
}
