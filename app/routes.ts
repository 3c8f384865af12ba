import { index, layout, route, type RouteConfig } from '@remix-run/route-config';

/** Every address of the product, grouped by capability: its table of contents. */
export default [
  layout('home/public-layout.tsx', [
    // accounts, signed out
    route('sign-in', 'accounts/sign-in.tsx'),
    route('sign-in/link', 'accounts/request-sign-in-link.tsx'),
    route('sign-in/link/:token', 'accounts/use-sign-in-link.tsx'),
    route('forgotten-password', 'accounts/forgotten-password.tsx'),
    route('reset-password/:token', 'accounts/reset-password.tsx'),
    route('join/:token', 'accounts/join.tsx'),
    route('confirm-email/:token', 'accounts/confirm-email.tsx'),
    route('first-run', 'accounts/first-run.tsx'),
    // home: pages for anybody
    route('help', 'home/help.tsx'),
    route('privacy', 'home/privacy.tsx'),
    route('accessibility', 'home/accessibility.tsx'),
    route('activities/:activityId', 'activities/activity-for-anybody.tsx'),
    route('still-right/:link', 'activities/still-right.tsx'),
    // open data: what it is; the data itself is served by server/http/open-data-door.ts
    route('api', 'open-data/open-data.tsx'),
    // development and demo only
    route('outbox', 'home/outbox.tsx'),
    route('design-system', 'home/design-system-page.tsx'),
  ]),
  route('sign-out', 'accounts/sign-out.tsx'),
  layout('home/member-layout.tsx', [
    index('home/start.tsx'),
    route('more', 'home/more.tsx'),
    // search
    route('search', 'search/search.tsx'),
    // messaging
    route('rooms', 'messaging/rooms.tsx'),
    route('rooms/topics', 'messaging/topics.tsx'),
    route('rooms/new', 'messaging/new-topic.tsx'),
    route('rooms/direct', 'messaging/new-direct.tsx'),
    route('rooms/threads', 'messaging/threads.tsx'),
    route('rooms/saved', 'messaging/saved.tsx'),
    route('rooms/keeps', 'messaging/keeps.tsx'),
    route('rooms/keeps/:keepId', 'messaging/keep.tsx'),
    route('rooms/find', 'home/find.tsx'),
    route('rooms/:roomId', 'messaging/room.tsx'),
    route('rooms/:roomId/people', 'messaging/room-people.tsx'),
    route('rooms/:roomId/messages/:messageId', 'messaging/edit-message.tsx'),
    route('rooms/:roomId/messages/:messageId/choices', 'messaging/message-choices.tsx'),
    route('rooms/:roomId/messages/:messageId/keep', 'messaging/keep-message.tsx'),
    route('rooms/:roomId/threads/:messageId', 'messaging/thread.tsx'),
    // providers
    route('contacts', 'providers/contacts.tsx'),
    route('contacts/new', 'providers/new-contact.tsx'),
    route('contacts/:contactId', 'providers/contact.tsx'),
    route('contacts/:contactId/edit', 'providers/edit-contact.tsx'),
    // resources
    route('shelf', 'resources/shelf.tsx'),
    route('shelf/new', 'resources/new-resource.tsx'),
    route('shelf/:resourceId', 'resources/resource.tsx'),
    route('shelf/:resourceId/edit', 'resources/edit-resource.tsx'),
    // meetings
    route('meetings', 'meetings/meetings.tsx'),
    route('meetings/new', 'meetings/new-series.tsx'),
    route('meetings/:meetingId', 'meetings/meeting.tsx'),
    // activities
    route('whats-on', 'activities/whats-on.tsx'),
    route('whats-on/new', 'activities/new-activity.tsx'),
    route('whats-on/shortlist', 'activities/shortlist.tsx'),
    route('whats-on/:activityId', 'activities/activity.tsx'),
    route('whats-on/:activityId/edit', 'activities/edit-activity.tsx'),
    // imports
    route('whats-on/import', 'imports/import-sheet.tsx'),
    route('whats-on/import/:importId', 'imports/import.tsx'),
    // places
    route('places', 'places/places.tsx'),
    route('places/:placeId', 'places/place.tsx'),
    // gaps
    route('gaps', 'gaps/gaps.tsx'),
    route('gaps/new', 'gaps/new-gap.tsx'),
    route('gaps/evidence', 'gaps/evidence.tsx'),
    route('gaps/evidence.csv', 'gaps/evidence-csv.ts'),
    route('gaps/:gapId', 'gaps/gap.tsx'),
    // administration
    route('help/lines', 'administration/help-lines.tsx'),
    route('help/lines/:hostId', 'administration/safeguarding-lead.tsx'),
    route('help/guard', 'administration/guard-counts.tsx'),
    // moderation
    route('reports/:thingKind/:thingId', 'moderation/report.tsx'),
    route('moderation', 'moderation/queue.tsx'),
    route('moderation/audit', 'moderation/audit.tsx'),
    route('moderation/people/:personId', 'moderation/mute.tsx'),
    route('moderation/:matterId', 'moderation/matter.tsx'),
    route('account/decisions', 'moderation/notices.tsx'),
    route('account/decisions/:noticeId', 'moderation/notice.tsx'),
    // accounts, signed in
    route('account', 'accounts/profile.tsx'),
    route('account/password', 'accounts/change-password.tsx'),
    route('account/email', 'accounts/change-email.tsx'),
    route('account/sessions', 'accounts/sessions.tsx'),
    route('account/pause', 'accounts/pause.tsx'),
    route('account/leave', 'accounts/leave.tsx'),
    route('away', 'accounts/away.tsx'),
    route('account/presence', 'messaging/presence.tsx'),
    route('people', 'accounts/people.tsx'),
    route('people/invite', 'accounts/invite.tsx'),
    route('people/:personId', 'accounts/person.tsx'),
    route('organisations', 'accounts/organisations.tsx'),
    route('organisations/:organisationId', 'accounts/organisation.tsx'),
    route('organisations/:organisationId/take-off', 'accounts/take-off.tsx'),
  ]),
  route('rooms/:roomId/files', 'messaging/upload.ts'),
  route('rooms/:roomId/messages/:messageId/files/:fileId', 'messaging/message-file.ts'),
  route('shelf/:resourceId/file', 'resources/resource-file.ts'),
  route('meetings/:meetingId/calendar.ics', 'meetings/calendar.ts'),
  route('meetings/:meetingId/reply', 'meetings/reply.ts'),
  route('whats-on/export.csv', 'imports/export-csv.ts'),
  route('whats-on/export.xlsx', 'imports/export-xlsx.ts'),
  route('whats-on/:activityId/press', 'activities/press.ts'),
  route('*', 'home/not-found.tsx'),
] satisfies RouteConfig;
