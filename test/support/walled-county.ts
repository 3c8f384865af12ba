import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import { inject, vi } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { writeReviewLink } from '#server/activities/review-link.ts';
import { serveBuild } from '#server/http/assets.ts';
import { readEnv } from '#server/lib/env.ts';
import { createLogger } from '#server/lib/logger.ts';
import { startHedgerow, type Running } from '#server/start.ts';
import { allotment } from '#test/activities/support/open-board.ts';
import { noteForm } from '#test/resources/support/open-county.ts';

import { emptyDatabase } from './empty-database.ts';
import { PASSWORD } from './live-platform.ts';
import { writeMarlshire } from './marlshire.ts';
import { findFreePort } from './product.ts';
import { holdMeeting } from './walled-meeting.ts';
import { lookForDate } from './walled-poll.ts';
import { invitePeople, SECRET, where, type People, type Visitor } from './walled-people.ts';

/** Was said after one member had gone away and another had left. */
export const LATER = 'Said about brambles, later';

/** Ids of what there is in Fenwold, by the names that addresses have for them. */
export type Ids = Record<string, string>;

export interface WalledCounty extends Running {
  origin: string;
  build: ServerBuild;
  cookies: Record<Visitor, string>;
  /** Of Alder, administrator and coordinator at once, who opened the county. */
  openerCookie: string;
  /** A member as use cases know them. */
  actorOf(visitor: keyof People): Actor;
  ids: Ids;
  /** The same kinds of things, of an organisation to which the activity provider does not belong. */
  othersIds: Ids;
  /** E-mail addresses of everybody in Fenwold. */
  emails: string[];
}

/** The product in this process, with one thing of every kind in Fenwold, and a stranger from Marlshire. */
export async function openWalledCounty(): Promise<WalledCounty> {
  const port = await findFreePort();
  const origin = `http://localhost:${String(port)}`;
  const database = new URL(inject('mongoUri'));
  // One of each worker, emptied: to make its collections and indexes takes longer than to fill them.
  database.pathname = `/walls-${String(process.pid)}`;
  const buildFile = join(process.cwd(), 'build', 'server', 'index.js');
  const loadBuild = () => import(/* @vite-ignore */ buildFile) as Promise<ServerBuild>;
  const running = await startHedgerow({
    env: readEnv({
      HEDGEROW_MODE: 'test',
      PORT: String(port),
      MONGODB_URI: database.href,
      SECRET_KEY: 'k'.repeat(64),
      DATA_DIR: mkdtempSync(join(tmpdir(), 'hedgerow-walls-')),
    }),
    logger: createLogger({ level: 'silent' }),
    onProgress: () => undefined,
    beforeOpening: () => emptyDatabase(),
    pages: () => ({ loadBuild, assets: serveBuild(join(process.cwd(), 'build')) }),
  });
  const people = await invitePeople(running);
  const made = await fillCounty(running, people);
  const { email } = await writeMarlshire(running.tools.clock, PASSWORD);
  const stranger = await running.platform.accounts.signIn({ email, password: PASSWORD }, where);
  const { linkWorker, supervisor, activityProvider, coordinator, administrator, away } = people;
  const alumni = await restSeats(running, people, made.ids.roomId);
  return {
    ...running,
    ...made,
    origin,
    build: await loadBuild(),
    actorOf: (visitor) => people[visitor].actor,
    openerCookie: people.opener.cookie,
    emails: Object.values(people).map(({ email }) => email),
    cookies: {
      linkWorker: linkWorker.cookie,
      supervisor: supervisor.cookie,
      activityProvider: activityProvider.cookie,
      coordinator: coordinator.cookie,
      administrator: administrator.cookie,
      away: away.cookie,
      alumni,
      stranger: stranger.setCookie.split(';')[0] ?? '',
      signedOut: '',
    },
  };
}

/** One thing of every kind, by the use cases. */
async function fillCounty(running: Running, people: People) {
  const { platform } = running;
  const { accounts, activities, administration, gaps, messaging, providers } = platform;
  const { places, resources } = platform;
  const { linkWorker, coordinator, activityProvider, opener } = people;
  const hazel = linkWorker.actor;
  const marjoram = coordinator.actor;
  const [growersId = ''] = activityProvider.actor.providerOrganisationIds;
  const singers = await accounts.addOrganisation(opener.actor, {
    name: `${SECRET} Singers`,
    kinds: ['activityProvider'],
  });
  const clientId = (kind: string) => `walls-${kind}`.padEnd(24, '0');
  const roomId = (await messaging.listRooms(hazel)).county[0]?.id ?? '';
  const upload = await messaging.uploadFile(hazel, {
    roomId,
    clientId: clientId('file'),
    file: { name: `${SECRET}.txt`, bytes: new TextEncoder().encode(`${SECRET} in a file`) },
  });
  const message = await messaging.sendMessage(hazel, {
    roomId,
    clientId: clientId('message'),
    text: `${SECRET} in a message`,
    files: [{ fileId: upload.id }],
  });
  // So that the list of what is saved and the head of the room hold it as well.
  const said = { roomId, messageId: message.id };
  await messaging.saveMessage(hazel, { ...said, on: true });
  await messaging.pinMessage(marjoram, { ...said, on: true });
  // Hazel would keep it together with what Marjoram answered, who is asked.
  const answer = await messaging.sendMessage(marjoram, {
    roomId,
    clientId: clientId('answer'),
    text: `${SECRET} in an answer`,
  });
  await messaging.markRead(hazel, { roomId, seq: answer.seq });
  const { keepId } = await messaging.askToKeep(hazel, {
    roomId,
    clientId: clientId('keep'),
    messageIds: [message.id, answer.id],
  });
  const meeting = await holdMeeting(platform, people);
  const resource = await resources.shareResource(
    hazel,
    noteForm({ title: `${SECRET} note`, text: `${SECRET} in a note` }),
  );
  const { gapId } = await gaps.logGap(hazel, {
    ...{ clientId: clientId('gap'), need: 'music', place: 'Ambry', kind: 'none' },
    note: `${SECRET} in a gap`,
  });
  const hosts = await accounts.listOrganisations(opener.actor);
  const hostId = hosts.find(({ kinds }) => kinds.includes('host'))?.id ?? '';
  const reviewBy = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
  await administration.changeHelpLines(marjoram, {
    ...{ name1: `${SECRET} line`, way1: 'ring', number1: '01632 960126', reviewBy },
  });
  await administration.changeSafeguardingLead(marjoram, {
    ...{ organisationId: hostId, role: `${SECRET} lead`, phone: '01632 960125', reviewBy },
  });
  async function post(organisationId: string): Promise<string> {
    const contact = await providers.postContact(hazel, {
      clientId: clientId(`contact-${organisationId}`),
      organisationId,
      name: `${SECRET} Contact`,
      phone: '01632 960124',
      askFirst: 'Ask about the beans',
      agreed: 'yes',
    });
    return contact.contactId;
  }
  async function add(organisationId: string): Promise<string> {
    const form = allotment(organisationId, { name: `${SECRET} mornings` });
    return (await activities.addActivity(marjoram, form)).activityId;
  }
  async function note(activityId: string): Promise<string> {
    const words = { kind: 'suits', note: `somebody who likes ${SECRET} in a note` };
    const form = { activityId, clientId: clientId(`note-${activityId}`), ...words };
    return (await activities.writeNote(hazel, form)).noteId;
  }
  const activityId = await add(growersId);
  const othersActivityId = await add(singers.id);
  const contactId = await post(growersId);
  await limitContact(providers, people, contactId);
  const reported = await reportToModerators(platform, people, resource.resourceId);
  const ids = {
    roomId,
    ...reported,
    messageId: message.id,
    keepId,
    fileId: upload.id,
    ...meeting,
    ...(await lookForDate(platform, hazel, `${SECRET} day`)),
    resourceId: resource.resourceId,
    contactId,
    activityId,
    noteId: await note(activityId),
    importId: await bringSheet(platform, coordinator),
    gapId,
    placeId: (await places.addPlace(marjoram, placeForm)).placeId,
    personId: hazel.personId,
    organisationId: growersId,
    hostId,
    token: 'a-link-that-nobody-was-sent',
    link: writeReviewLink(running.tools, {
      countyId: hazel.countyId,
      organisationId: growersId,
      personId: activityProvider.actor.personId,
    }),
  };
  const othersIds = {
    ...ids,
    contactId: await post(singers.id),
    activityId: othersActivityId,
    noteId: await note(othersActivityId),
  };
  return { ids, othersIds };
}

const placeForm = { name: `${SECRET} Green`, latitude: '52.9512', longitude: '-0.3704' };

/** One a week may ring, who is the supervisor; and Hazel asks Marjoram, who knows them. */
async function limitContact(
  providers: Running['platform']['providers'],
  { activityProvider, coordinator, linkWorker, supervisor }: People,
  contactId: string,
): Promise<void> {
  await providers.setContactLimits(activityProvider.actor, { contactId, ownPerWeek: '1' });
  await providers.askForTurn(supervisor.actor, { contactId });
  await providers.knowContact(coordinator.actor, { contactId });
  await providers.askForIntroduction(linkWorker.actor, {
    ...{ contactId, askedId: coordinator.actor.personId },
    words: `${SECRET} in an introduction`,
  });
}

/** A file that waits for its columns. */
async function bringSheet({ imports }: Running['platform'], { actor }: People['coordinator']) {
  const bytes = new TextEncoder().encode(`Activity\n${SECRET} in a sheet\n`);
  const file = { name: `${SECRET}.csv`, bytes };
  const { importId } = await imports.startImport(actor, {
    ...{ clientId: 'walls-sheet'.padEnd(24, '0'), file },
  });
  await vi.waitFor(
    async () => {
      const page = await imports.getImport(actor, { importId });
      if (page.import.state !== 'columns') throw new Error('It is still being read.');
    },
    { timeout: 40_000, interval: 50 },
  );
  return importId;
}

/**
 * One member goes away, one leaves and signs in again to read; then something more is said.
 *
 * @returns the cookie of the one who reads
 */
async function restSeats(
  { platform: { accounts, messaging } }: Running,
  { away, alumni, linkWorker }: People,
  roomId: string,
): Promise<string> {
  await accounts.pauseSeat(away.actor, {});
  await accounts.leaveCounty(alumni.actor, { currentPassword: PASSWORD, name: 'keep' });
  const form = { email: alumni.email, password: PASSWORD };
  const { setCookie } = await accounts.signIn(form, where);
  await messaging.sendMessage(linkWorker.actor, {
    ...{ roomId, clientId: 'walls-later'.padEnd(24, '0'), text: LATER },
  });
  return setCookie.split(';')[0] ?? '';
}

/** A matter that waits, about Hazel's resource, and a notice to her about one that was hidden. */
async function reportToModerators(
  { moderation, resources }: Running['platform'],
  { linkWorker, administrator, coordinator }: People,
  thingId: string,
) {
  const hazel = linkWorker.actor;
  const unkind = { title: `${SECRET} rant`, text: `${SECRET} in a rant` };
  const { resourceId } = await resources.shareResource(hazel, noteForm(unkind));
  const report = async (id: string) => {
    const form = { kind: 'resource', thingId: id, reason: 'unkind', line: `${SECRET} in a report` };
    await moderation.reportThing(administrator.actor, form);
    const { matters } = await moderation.listMatters(coordinator.actor, {});
    return matters.at(-1)?.id ?? '';
  };
  const hide = { matterId: await report(resourceId), outcome: 'hide', rule: 'kind' };
  await moderation.decideMatter(coordinator.actor, hide);
  const [notice] = (await moderation.listNotices(hazel, {})).notices;
  return {
    ...{ thingKind: 'resource', thingId, noticeId: notice?.id ?? '' },
    matterId: await report(thingId),
  };
}
