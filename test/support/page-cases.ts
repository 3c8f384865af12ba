/** Ids and secrets that stand in addresses, filled in by the county that the walk opens. */
export interface Places {
  roomId: string;
  messageId: string;
  keepId: string;
  personId: string;
  organisationId: string;
  hostId: string;
  meetingId: string;
  activityId: string;
  noteId: string;
  importId: string;
  placeId: string;
  gapId: string;
  contactId: string;
  resourceId: string;
  matterId: string;
  noticeId: string;
  invitation: string;
}

const unknownToken = 'a-link-that-nobody-was-sent';

/** For each address of the product what to open; `null` where it answers with no page. */
export const pageCases: Record<string, (places: Places) => string | null> = {
  '/sign-in': () => '/sign-in',
  '/sign-in/link': () => '/sign-in/link',
  '/sign-in/link/:token': () => `/sign-in/link/${unknownToken}`,
  '/forgotten-password': () => '/forgotten-password',
  '/reset-password/:token': () => `/reset-password/${unknownToken}`,
  '/join/:token': ({ invitation }) => invitation,
  '/confirm-email/:token': () => `/confirm-email/${unknownToken}`,
  '/first-run': () => null,
  '/help': () => '/help',
  '/still-right/:link': () => '/still-right/nothing',
  '/activities/:activityId': ({ activityId }) => `/activities/${activityId}`,
  '/privacy': () => '/privacy',
  '/accessibility': () => '/accessibility',
  '/api': () => '/api',
  '/outbox': () => '/outbox',
  '/design-system': () => '/design-system',
  '/sign-out': () => null,
  '/': () => '/',
  '/more': () => '/more',
  '/for-you': () => '/for-you',
  '/for-you/choices': () => '/for-you/choices',
  '/mail/stop/:token': () => '/mail/stop/nothing',
  '/for-you/count': () => null,
  '/search': () => '/search?q=allotment',
  '/rooms': () => '/rooms',
  '/rooms/topics': () => '/rooms/topics',
  '/rooms/new': () => '/rooms/new',
  '/rooms/direct': () => '/rooms/direct?q=ma',
  '/rooms/threads': () => '/rooms/threads',
  '/rooms/saved': () => '/rooms/saved',
  '/rooms/keeps': () => '/rooms/keeps',
  '/rooms/keeps/:keepId': ({ keepId }) => `/rooms/keeps/${keepId}`,
  '/rooms/find': () => '/rooms/find?q=ma',
  '/rooms/:roomId': ({ roomId }) => `/rooms/${roomId}`,
  '/rooms/:roomId/people': ({ roomId }) => `/rooms/${roomId}/people`,
  '/rooms/:roomId/messages/:messageId': ({ roomId, messageId }) =>
    `/rooms/${roomId}/messages/${messageId}`,
  '/rooms/:roomId/messages/:messageId/choices': ({ roomId, messageId }) =>
    `/rooms/${roomId}/messages/${messageId}/choices`,
  '/rooms/:roomId/messages/:messageId/keep': ({ roomId, messageId }) =>
    `/rooms/${roomId}/messages/${messageId}/keep`,
  '/rooms/:roomId/threads/:messageId': ({ roomId, messageId }) =>
    `/rooms/${roomId}/threads/${messageId}`,
  '/rooms/:roomId/files': () => null,
  '/rooms/:roomId/messages/:messageId/files/:fileId': () => null,
  '/contacts': () => '/contacts',
  '/contacts/new': () => '/contacts/new',
  '/contacts/:contactId': ({ contactId }) => `/contacts/${contactId}`,
  '/contacts/:contactId/edit': ({ contactId }) => `/contacts/${contactId}/edit`,
  '/whats-on': () => '/whats-on',
  '/whats-on/new': () => '/whats-on/new',
  '/whats-on/map': () => '/whats-on/map',
  '/whats-on/week': () => '/whats-on/week',
  '/whats-on/shortlist': ({ activityId }) => `/whats-on/shortlist?id=${activityId}`,
  '/whats-on/to-check': () => '/whats-on/to-check',
  '/whats-on/share-out': () => '/whats-on/share-out',
  '/whats-on/import': () => '/whats-on/import',
  '/whats-on/import/:importId': ({ importId }) => `/whats-on/import/${importId}`,
  '/whats-on/export.csv': () => null,
  '/whats-on/export.xlsx': () => null,
  '/whats-on/:activityId': ({ activityId }) => `/whats-on/${activityId}`,
  '/whats-on/:activityId/press': () => null,
  '/whats-on/:activityId/edit': ({ activityId }) => `/whats-on/${activityId}/edit`,
  '/places': () => '/places',
  '/places/:placeId': ({ placeId }) => `/places/${placeId}`,
  '/whats-on/:activityId/notes/new': ({ activityId }) => `/whats-on/${activityId}/notes/new`,
  '/whats-on/:activityId/notes/:noteId': ({ activityId, noteId }) =>
    `/whats-on/${activityId}/notes/${noteId}`,
  '/whats-on/:activityId/merge': ({ activityId }) => `/whats-on/${activityId}/merge`,
  '/gaps': () => '/gaps',
  '/gaps/new': () => '/gaps/new?need=music&place=Ambry&kind=none',
  '/gaps/evidence': () => '/gaps/evidence',
  '/gaps/evidence.csv': () => null,
  '/gaps/:gapId': ({ gapId }) => `/gaps/${gapId}`,
  '/shelf': () => '/shelf',
  '/shelf/new': () => '/shelf/new?kind=file',
  '/shelf/:resourceId': ({ resourceId }) => `/shelf/${resourceId}`,
  '/shelf/:resourceId/edit': ({ resourceId }) => `/shelf/${resourceId}/edit`,
  '/shelf/:resourceId/file': () => null,
  '/meetings': () => '/meetings',
  '/meetings/new': () => '/meetings/new',
  '/meetings/follow': () => '/meetings/follow',
  '/calendar/:link': () => null,
  '/meetings/:meetingId': ({ meetingId }) => `/meetings/${meetingId}`,
  '/meetings/:meetingId/change': ({ meetingId }) => `/meetings/${meetingId}/change`,
  '/meetings/:meetingId/cancel': ({ meetingId }) => `/meetings/${meetingId}/cancel`,
  '/meetings/:meetingId/calendar.ics': () => null,
  '/meetings/:meetingId/reply': () => null,
  '/help/lines': () => '/help/lines',
  '/help/lines/:hostId': ({ hostId }) => `/help/lines/${hostId}`,
  '/help/guard': () => '/help/guard',
  '/help/jobs': () => '/help/jobs',
  '/reports/:thingKind/:thingId': ({ resourceId }) => `/reports/resource/${resourceId}`,
  '/moderation': () => '/moderation',
  '/moderation/audit': () => '/moderation/audit',
  '/moderation/people/:personId': ({ personId }) => `/moderation/people/${personId}`,
  '/moderation/:matterId': ({ matterId }) => `/moderation/${matterId}`,
  '/account/decisions': () => '/account/decisions',
  '/account/decisions/:noticeId': ({ noticeId }) => `/account/decisions/${noticeId}`,
  '/account': () => '/account',
  '/account/password': () => '/account/password',
  '/account/email': () => '/account/email',
  '/account/presence': () => '/account/presence',
  '/account/sessions': () => '/account/sessions',
  '/account/pause': () => '/account/pause',
  '/account/leave': () => '/account/leave',
  '/away': () => '/away',
  '/people': () => '/people',
  '/people/invite': () => '/people/invite',
  '/people/:personId': ({ personId }) => `/people/${personId}`,
  '/organisations': () => '/organisations',
  '/organisations/:organisationId': ({ organisationId }) => `/organisations/${organisationId}`,
  '/organisations/:organisationId/merge': ({ organisationId }) =>
    `/organisations/${organisationId}/merge`,
  '/organisations/:organisationId/take-off': ({ organisationId }) =>
    `/organisations/${organisationId}/take-off`,
  '/*': () => '/nowhere',
};

/** Pages that are opened without a session. */
export const signedOut = new Set([
  '/sign-in',
  '/sign-in/link',
  '/sign-in/link/:token',
  '/still-right/:link',
  '/mail/stop/:token',
  '/activities/:activityId',
  '/forgotten-password',
  '/reset-password/:token',
  '/join/:token',
]);
