import * as accounts from './accounts/index.ts';
import type { ActivitiesTools } from './activities/activities-tools.ts';
import * as activities from './activities/index.ts';
import * as imports from './imports/index.ts';
import { sweepLooseFiles } from './lib/files/index.ts';
import type { Chore } from './lib/jobs/index.ts';
import type { Tools } from './lib/tools.ts';
import * as meetings from './meetings/index.ts';
import { invitationChores } from './meetings/invitations/chores.ts';
import type { InvitationsTools } from './meetings/invitations/contract.ts';
import * as messaging from './messaging/index.ts';
import type { NotificationsTools } from './notifications/contract.ts';
import * as notifications from './notifications/index.ts';

/** Often enough that nothing left behind is there for an hour. */
const SWEEP_EVERY_SECONDS = 15 * 60;

/** Nobody reads by a seat that is over; this only clears away after it. */
const END_SEATS_EVERY_SECONDS = 60 * 60;
const ASK_FOR_REVIEWS_EVERY_SECONDS = 60 * 60;
/** For what a process left behind that ended, or waits for a service that was away. */
const PLACE_EVERY_SECONDS = 60;
const PLACE_AGAIN_EVERY_SECONDS = 24 * 60 * 60;
/** People are reminded in the morning: a few minutes do not matter. */
const REMIND_EVERY_SECONDS = 5 * 60;
/** For what a process left behind that ended between a write and its telling. */
const TELL_EVERY_SECONDS = 60;
const SWEEP_MESSAGES_EVERY_SECONDS = 24 * 60 * 60;
const SWEEP_NOTIFICATIONS_EVERY_SECONDS = 24 * 60 * 60;

interface ChoreTools {
  tools: Tools;
  activitiesTools: ActivitiesTools;
  notificationsTools: NotificationsTools;
  meetingsTools: InvitationsTools;
}

/** All that is done again and again, by one process of the installation at a time. */
export function listChores({
  tools,
  activitiesTools,
  notificationsTools,
  meetingsTools,
}: ChoreTools): Chore[] {
  return [
    { key: 'sweepFiles', everySeconds: SWEEP_EVERY_SECONDS, run: () => sweepFiles(tools) },
    {
      key: 'sweepKeeps',
      everySeconds: SWEEP_EVERY_SECONDS,
      run: () => messaging.sweepKeeps(tools),
    },
    {
      key: 'sweepMessages',
      everySeconds: SWEEP_MESSAGES_EVERY_SECONDS,
      run: (work) => messaging.sweepMessages(tools, work),
    },
    {
      key: 'endAlumniSeats',
      everySeconds: END_SEATS_EVERY_SECONDS,
      run: () => accounts.endAlumniSeats(tools),
    },
    {
      key: 'askForReviews',
      everySeconds: ASK_FOR_REVIEWS_EVERY_SECONDS,
      run: () => activities.askForReviews(tools),
    },
    {
      key: 'placeActivities',
      everySeconds: PLACE_EVERY_SECONDS,
      run: (work) => activities.placeActivities(activitiesTools, work),
    },
    {
      key: 'placeAgain',
      everySeconds: PLACE_AGAIN_EVERY_SECONDS,
      run: () => activities.placeAgain(activitiesTools),
    },
    {
      key: 'sweepImports',
      everySeconds: END_SEATS_EVERY_SECONDS,
      run: () => imports.sweepImports(tools),
    },
    {
      key: 'markDuePolls',
      everySeconds: TELL_EVERY_SECONDS,
      run: () => meetings.markDuePolls(tools),
    },
    {
      key: 'markDueReminders',
      everySeconds: REMIND_EVERY_SECONDS,
      run: () => meetings.markDueReminders(tools),
    },
    {
      key: 'tellConcerns',
      everySeconds: TELL_EVERY_SECONDS,
      run: (work) => notifications.tellConcerns(notificationsTools, work),
    },
    {
      key: 'sendMails',
      everySeconds: TELL_EVERY_SECONDS,
      run: (work) => notifications.sendMails(notificationsTools, work),
    },
    ...invitationChores(meetingsTools),
    {
      key: 'sweepNotifications',
      everySeconds: SWEEP_NOTIFICATIONS_EVERY_SECONDS,
      run: () => notifications.sweepNotifications(tools),
    },
  ];
}

/** Files that nothing holds: of uploads whose hour is over, then what cut-off uploads have left. */
async function sweepFiles(tools: Tools): Promise<number> {
  const uploads = await messaging.sweepUploads(tools);
  return uploads + (await sweepLooseFiles(tools.clock.now()));
}
