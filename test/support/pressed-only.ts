/** Addresses where one presses a button and types nothing; and one that is proven where it stands. */
export const pressedOnly = [
  '/sign-out',
  '/sign-in/link/:token',
  '/confirm-email/:token',
  '/for-you',
  // Buttons; what it refuses is looked at in push-notices.
  '/for-you/devices',
  '/help/jobs',
  // One button (stop-mail).
  '/mail/stop/:token',
  // One button (stop-invitations).
  '/meetings/stop/:token',
  '/rooms/topics',
  '/rooms/saved',
  // Brought by the script of a room; what it refuses is said beside the file (room-files).
  '/rooms/:roomId/files',
  '/rooms/:roomId/messages/:messageId/choices',
  // Ticks only; what it refuses is said beside them (keep-this).
  '/rooms/:roomId/messages/:messageId/keep',
  '/rooms/:roomId/messages/:messageId/theme',
  '/rooms/keeps/:keepId',
  // Its limits and the words of a question stand under summaries; what is wrong with them is looked
  // at in contact-cap.
  '/contacts/:contactId',
  '/meetings',
  '/meetings/follow',
  // The line beneath a meeting stands in its log; what is wrong with it is looked at in after-meeting.
  '/meetings/cpd',
  // So is the one thing to try, which is there once it has begun.
  // Choices only; what it refuses is looked at in find-a-date.
  '/meetings/polls/:pollId',
  '/meetings/polls/:pollId/call-off',
  '/meetings/:meetingId',
  // Ticks only.
  '/meetings/:meetingId/attendance',
  '/meetings/:meetingId/cancel',
  '/meetings/:meetingId/papers',
  // Its form is there once a meeting begins; what it refuses is looked at in the live meeting.
  '/meetings/:meetingId/outcomes',
  '/meetings/:meetingId/reply',
  // Its forms are there while the meeting goes on; what they refuse is looked at in live-meeting.
  '/meetings/:meetingId/live',
  '/meetings/:meetingId/live/press',
  '/meetings/:meetingId/live/notes',
  '/whats-on',
  // Its dates stand under a summary; what is wrong with them is looked at in activity-times.
  '/whats-on/:activityId',
  '/whats-on/to-check',
  // Its form is there where something is stale; what it refuses is looked at in share-out.
  '/whats-on/share-out',
  // Choices only; what it refuses is looked at in merge-activities.
  '/whats-on/:activityId/merge',
  // Choices and presses; what it refuses is looked at in imports.
  '/whats-on/import/:importId',
  '/gaps',
  '/whats-on/:activityId/press',
  // What it refuses is said above its one button (still-right).
  '/still-right/:link',
  '/account/presence',
  '/account/sessions',
  '/account/decisions',
  '/away',
  '/people',
  // What is sent to an address that does not exist gets the same page as opening it.
  '/*',
  // Before there is a county: in the journey of the first run.
  '/first-run',
] as const;
