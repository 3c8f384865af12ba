import type { Visitor } from './walled-people.ts';

const peers = ['linkWorker', 'supervisor', 'coordinator', 'administrator'] as const;
const members = [...peers, 'activityProvider'] as const;
/** Those who have left read what these pages hold, up to the day on which they left. */
const readers = ['alumni'] as const;
/** Those who are away, and those who have left, keep their account. */
const resting = ['away', 'alumni'] as const;
const staff = ['coordinator', 'administrator'] as const;
const meeting = ['linkWorker', 'supervisor', 'coordinator'] as const;

/** Who sees what there is in Fenwold. Stated a second time here, apart from the pages themselves. */
export const seenBy: Record<string, readonly Visitor[]> = {
  '/': members,
  '/more': members,
  '/for-you': members,
  '/for-you/choices': members,
  '/for-you/count': members,
  '/search': members,
  '/rooms': [...members, ...readers],
  '/rooms/topics': meeting,
  '/rooms/new': meeting,
  '/rooms/direct': meeting,
  '/rooms/threads': members,
  '/rooms/saved': members,
  '/rooms/keeps': members,
  '/rooms/keeps/:keepId': ['linkWorker', 'coordinator'],
  '/rooms/find': members,
  '/rooms/:roomId': [...meeting, ...readers],
  '/rooms/:roomId/people': meeting,
  '/rooms/:roomId/messages/:messageId': ['linkWorker'],
  '/rooms/:roomId/messages/:messageId/choices': meeting,
  '/rooms/:roomId/messages/:messageId/theme': meeting,
  '/rooms/:roomId/messages/:messageId/keep': meeting,
  '/rooms/:roomId/threads/:messageId': meeting,
  '/rooms/:roomId/files': [],
  '/rooms/:roomId/messages/:messageId/files/:fileId': [...meeting, ...readers],
  '/contacts': [...members, ...readers],
  '/contacts/new': peers,
  '/contacts/:contactId': [...members, ...readers],
  '/contacts/:contactId/edit': members,
  '/shelf': [...peers, ...readers],
  '/shelf/new': peers,
  '/shelf/:resourceId': [...peers, ...readers],
  '/shelf/:resourceId/edit': ['linkWorker'],
  '/shelf/:resourceId/file': [],
  '/meetings': meeting,
  '/meetings/new': ['coordinator'],
  '/meetings/follow': meeting,
  '/meetings/:meetingId': meeting,
  '/meetings/:meetingId/agenda': meeting,
  '/meetings/:meetingId/agenda/order': ['coordinator'],
  '/meetings/:meetingId/outcomes': meeting,
  '/meetings/:meetingId/papers': ['coordinator'],
  '/meetings/:meetingId/papers/:paperId': [],
  '/meetings/:meetingId/change': ['coordinator'],
  '/meetings/:meetingId/cancel': ['coordinator'],
  '/meetings/:meetingId/calendar.ics': meeting,
  '/meetings/:meetingId/reply': [],
  '/whats-on': members,
  '/whats-on/new': ['coordinator', 'activityProvider'],
  '/whats-on/map': peers,
  '/whats-on/week': peers,
  '/whats-on/shortlist': members,
  '/whats-on/to-check': peers,
  '/whats-on/share-out': ['coordinator'],
  '/whats-on/import': ['coordinator'],
  '/whats-on/import/:importId': ['coordinator'],
  '/whats-on/export.csv': members,
  '/whats-on/export.xlsx': members,
  '/whats-on/:activityId': members,
  '/whats-on/:activityId/press': [],
  '/whats-on/:activityId/edit': ['coordinator', 'activityProvider'],
  '/places': staff,
  '/places/:placeId': staff,
  '/whats-on/:activityId/notes/new': peers,
  '/whats-on/:activityId/notes/:noteId': members,
  '/whats-on/:activityId/merge': ['coordinator'],
  '/gaps': peers,
  '/gaps/new': ['linkWorker'],
  '/gaps/evidence': peers,
  '/gaps/evidence.csv': peers,
  '/gaps/:gapId': peers,
  '/help/lines': staff,
  '/help/lines/:hostId': staff,
  '/help/guard': staff,
  '/help/jobs': ['administrator'],
  '/reports/:thingKind/:thingId': peers,
  '/moderation': staff,
  '/moderation/audit': ['administrator'],
  '/moderation/people/:personId': staff,
  '/moderation/:matterId': staff,
  '/account/decisions': members,
  '/account/decisions/:noticeId': ['linkWorker'],
  '/account': [...members, ...resting],
  '/account/password': [...members, ...resting],
  '/account/email': [...members, ...resting],
  '/account/presence': members,
  '/account/sessions': [...members, ...resting],
  '/account/pause': members,
  '/account/leave': [...members, 'away'],
  '/away': [...members, 'away'],
  '/people': staff,
  '/people/invite': staff,
  '/people/:personId': staff,
  '/organisations': staff,
  '/organisations/:organisationId': staff,
  '/organisations/:organisationId/merge': staff,
  '/organisations/:organisationId/take-off': [...staff, 'activityProvider'],
};

/** Pages that are the same for everybody, signed in or not. */
export const forAnybody = new Set([
  '/sign-in',
  '/sign-in/link',
  '/sign-in/link/:token',
  '/forgotten-password',
  '/reset-password/:token',
  '/join/:token',
  '/confirm-email/:token',
  '/first-run',
  '/help',
  '/privacy',
  '/accessibility',
  '/activities/:activityId',
  '/still-right/:link',
  '/calendar/:link',
  '/mail/stop/:token',
  '/api',
  '/outbox',
  '/design-system',
  '/sign-out',
  '/*',
]);

/** Whoever sees a thing may be told that changing it is not theirs; for others it is not there. */
export function refusalsOf(visitor: Visitor, address: string): number[] {
  if (visitor === 'signedOut') return [302];
  // Led to the way back, or from the start page to the rooms; told that the seat is for reading.
  if (visitor === 'away') return [302, 404];
  if (visitor === 'alumni') return address === '/' ? [302] : [403, 404];
  const thing = address.replace(/\/edit$/, '');
  return thing !== address && seenBy[thing]?.includes(visitor) ? [403, 404] : [404];
}
