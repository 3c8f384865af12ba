import * as accounts from './accounts/index.ts';
import * as administration from './administration/index.ts';
import * as activities from './activities/index.ts';
import type { ActivitiesTools } from './activities/activities-tools.ts';
import { readBoardsAhead } from './activities/board/read-boards-ahead.ts';
import { makeCheckSource } from './activities/make-check-source.ts';
import { rowsOfActivities } from './activities/rows-of-activities.ts';
import { countTowns, findTown, markTowns } from './activities/towns.ts';
import { listChores } from './chores.ts';
import { createAnnouncements, type Announcements, type Listener } from './lib/announce.ts';
import type { Clock } from './lib/clock.ts';
import type { Env } from './lib/env.ts';
import type { Chore, FollowUp } from './lib/jobs/index.ts';
import type { Logger } from './lib/logger.ts';
import { listOutbox } from './lib/mail/list-outbox.ts';
import type { Mailer } from './lib/mail/mailer.ts';
import type { Pusher } from './lib/push/pusher.ts';
import type { RealtimeTable } from './lib/realtime-table.ts';
import type { FreeSpace } from './lib/free-space.ts';
import { bindUseCases, type Bound, type Tools } from './lib/tools.ts';
import type { GapsTools } from './gaps/contract.ts';
import * as gaps from './gaps/index.ts';
import { makeGapSource } from './gaps/make-gap-source.ts';
import { makeGapThemes } from './gaps/make-gap-themes.ts';
import { makeMeetingSources } from './meetings/make-meeting-sources.ts';
import type { ImportsTools } from './imports/contract.ts';
import * as imports from './imports/index.ts';
import * as meetings from './meetings/index.ts';
import type { MeetingsTools } from './meetings/meetings-tools.ts';
import { hearOthers as hearOthersOfMeetings } from './meetings/live/hear-others.ts';
import { meetingsRealtime } from './meetings/live/realtime.ts';
import { sendAtOnce } from './meetings/invitations/chores.ts';
import type { InvitationsTools } from './meetings/invitations/contract.ts';
import { postOf } from './meetings/invitations/post-of.ts';
import * as messaging from './messaging/index.ts';
import { hearOthers } from './messaging/hear-others.ts';
import { messagingRealtime } from './messaging/realtime.ts';
import { makeKeepSource } from './messaging/make-keep-source.ts';
import { makeMessageSource } from './messaging/make-message-source.ts';
import { makeMessageThemes } from './messaging/themes/make-message-themes.ts';
import type { NotificationsTools } from './notifications/contract.ts';
import * as notifications from './notifications/index.ts';
import { makeLetterReaders } from './notifications/make-letter-readers.ts';
import { makeStopSource } from './notifications/make-stop-source.ts';
import type { OpenDataTools } from './open-data/contract.ts';
import * as openData from './open-data/index.ts';
import type { ModerationTools } from './moderation/contract.ts';
import * as moderation from './moderation/index.ts';
import type { PlacesTools } from './places/contract.ts';
import * as places from './places/index.ts';
import { listPlaces } from './places/get-county-map.ts';
import { readPositions } from './places/read-places.ts';
import * as providers from './providers/index.ts';
import type { ResourcesTools } from './resources/contract.ts';
import * as resources from './resources/index.ts';
import { makeResourceThemes } from './resources/make-resource-themes.ts';
import * as search from './search/index.ts';

/** All that the product can do, by capability. Pages get it as load context. */
export interface Platform {
  accounts: Bound<typeof accounts>;
  activities: Bound<typeof activities, ActivitiesTools>;
  administration: Bound<typeof administration>;
  gaps: Bound<typeof gaps, GapsTools>;
  imports: Bound<typeof imports, ImportsTools>;
  meetings: Bound<typeof meetings, MeetingsTools & InvitationsTools>;
  messaging: Bound<typeof messaging>;
  moderation: Bound<typeof moderation, ModerationTools>;
  notifications: Bound<typeof notifications, NotificationsTools>;
  openData: Bound<typeof openData, OpenDataTools>;
  places: Bound<typeof places, PlacesTools>;
  providers: Bound<typeof providers>;
  resources: Bound<typeof resources, ResourcesTools>;
  search: Bound<typeof search>;
  mail: Bound<{ listOutbox: typeof listOutbox }>;
}

export interface Parts {
  platform: Platform;
  tools: Tools;
  announcements: Announcements;
  chores: readonly Chore[];
  /** What is done at once after news of this process, and waited for by nobody. */
  followUps: readonly FollowUp[];
  /** What is read once the doors are open, so that nobody waits for it. */
  readAhead: () => Promise<void>;
  /** Rows of the realtime door, all capabilities together. */
  realtime: RealtimeTable;
  /** Takes in what was announced in another process. */
  hearOthers: Listener;
}

export interface PlatformOptions {
  env: Env;
  clock: Clock;
  logger: Logger;
  mailer: Mailer;
  pusher: Pusher;
  /** Of the disk that holds the database. Left out where that is not ours to watch. */
  freeSpace?: (() => FreeSpace) | undefined;
}

/** Gathers the capabilities and wires who follows whose changes. */
export function createPlatform({
  env,
  clock,
  logger,
  mailer,
  pusher,
  freeSpace = () => 'enough',
}: PlatformOptions): Parts {
  const announcements = createAnnouncements((error) =>
    logger.error({ error }, 'a listener failed'),
  );
  const tools: Tools = {
    announce: announcements.announce,
    clock,
    env,
    logger,
    mailer,
    freeSpace,
    countGuard: (countyId, outcomes) => administration.countGuard(tools, countyId, outcomes),
    membershipFollowers: [
      (change, session) => administration.followMemberships(tools, change, session),
      (change, session) => activities.followMemberships(tools, change, session),
      (change, session) => gaps.followMemberships(tools, change, session),
      (change, session) => meetings.followMemberships(tools, change, session),
      (change, session) => messaging.followMemberships(tools, change, session),
      (change, session) => notifications.followMemberships(tools, change, session),
      (change, session) => providers.followMemberships(tools, change, session),
      (change, session) => resources.followMemberships(tools, change, session),
    ],
  };
  // The same tools and no copy of them: what a process remembers hangs on these.
  const moderationTools: ModerationTools = Object.assign(tools, {
    reportables: {
      message: messaging.makeReportableMessage(tools),
      resource: resources.makeReportableResource(tools),
      comment: resources.makeReportableComment(tools),
      note: activities.makeReportableNote(tools),
      noteAnswer: activities.makeReportableAnswer(tools),
      gap: gaps.makeReportableGap(tools),
      introduction: providers.makeReportableIntroduction(tools),
      outcome: meetings.makeReportableOutcome(tools),
      commitment: meetings.makeReportableCommitment(tools),
    },
  });
  const resourcesTools: ResourcesTools = Object.assign(tools, {
    markKeepShared: ((actor, kept, session) =>
      messaging.markKeepShared(
        tools,
        actor,
        kept,
        session,
      )) satisfies ResourcesTools['markKeepShared'],
  });
  const gapsTools: GapsTools = Object.assign(tools, {
    nameActivity: (async (actor, activityId) => {
      const { activity } = await activities.getActivity(tools, actor, { activityId });
      return activity.name;
    }) satisfies GapsTools['nameActivity'],
  });
  const placesTools: PlacesTools = Object.assign(tools, { countTowns, findTown, markTowns });
  const activitiesTools: ActivitiesTools = Object.assign(tools, {
    findPlace: ((asked) =>
      places.findPlace(placesTools, asked)) satisfies ActivitiesTools['findPlace'],
    readPlaces: readPositions,
    locatePostcode: ((postcode) =>
      places.locatePostcode(tools, postcode)) satisfies ActivitiesTools['locatePostcode'],
  });
  const openDataTools: OpenDataTools = Object.assign(activitiesTools, {
    listOpenActivities: ((question) =>
      activities.listOpenActivities(tools, question)) satisfies OpenDataTools['listOpenActivities'],
    getOpenActivity: ((activityId) =>
      activities.getOpenActivity(tools, { activityId })) satisfies OpenDataTools['getOpenActivity'],
  });
  const importsTools: ImportsTools = Object.assign(tools, {
    activityRows: rowsOfActivities(tools),
  });
  const meetingsTools: MeetingsTools & InvitationsTools = Object.assign(tools, {
    agendaSources: [makeMessageThemes(), makeResourceThemes(), makeGapThemes()],
    ...{ letterReaders: makeLetterReaders(tools), post: postOf(env) },
    listPlaces,
  });
  const notificationsTools: NotificationsTools = Object.assign(tools, {
    pusher,
    notificationSources: [
      makeMessageSource(tools),
      makeKeepSource(),
      makeGapSource(tools),
      ...makeMeetingSources(tools),
      makeCheckSource(tools),
      makeStopSource(tools),
    ],
  });
  return {
    platform: {
      accounts: bindUseCases(tools, accounts),
      activities: bindUseCases(activitiesTools, activities),
      administration: bindUseCases(tools, administration),
      gaps: bindUseCases(gapsTools, gaps),
      imports: bindUseCases(importsTools, imports),
      meetings: bindUseCases(meetingsTools, meetings),
      messaging: bindUseCases(tools, messaging),
      moderation: bindUseCases(moderationTools, moderation),
      notifications: bindUseCases(notificationsTools, notifications),
      openData: bindUseCases(openDataTools, openData),
      places: bindUseCases(placesTools, places),
      providers: bindUseCases(tools, providers),
      resources: bindUseCases(resourcesTools, resources),
      search: bindUseCases(tools, search),
      mail: bindUseCases(tools, { listOutbox }),
    },
    tools,
    announcements,
    chores: listChores({ tools, activitiesTools, notificationsTools, meetingsTools }),
    followUps: [
      {
        after: ['activity.added', 'activity.changed', 'places.changed'],
        run: () => activities.placeActivities(activitiesTools),
      },
      {
        after: [
          'message.calls',
          'message.changed',
          'keep.changed',
          'gap.changed',
          'meeting.answered',
          'meeting.changed',
          'outcomes.changed',
          'poll.asked',
          'poll.decided',
          'poll.calledOff',
          'checks.changed',
        ],
        run: () => notifications.tellConcerns(notificationsTools),
      },
      sendAtOnce(meetingsTools),
    ],
    readAhead: () => readBoardsAhead(tools),
    realtime: { ...messagingRealtime, ...meetingsRealtime },
    hearOthers: (announcement) => {
      hearOthers(tools, announcement);
      hearOthersOfMeetings(tools, announcement);
    },
  };
}
