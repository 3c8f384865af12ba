import type { Actor } from '#server/accounts/contract.ts';
import type { ThingKind } from '#server/moderation/contract.ts';
import { hiddenComment, reportedLink, reportedMessage } from '#scripts/story/reports.ts';

import { openLane, type Lane, type SeedTools } from './lane.ts';

const HOUR_MS = 3_600_000;

interface Beginning {
  actors: ReadonlyMap<string, Actor>;
  now: Date;
}

/** Colleagues report three things in the last two days; a moderator has decided about one. */
export async function reportThings(tools: SeedTools, beginning: Beginning): Promise<void> {
  const hoursAgo = (hours: number) => new Date(beginning.now.getTime() - hours * HOUR_MS);
  const lane = openLane(tools, hoursAgo(46));
  const commentId = await comment(lane, beginning);
  lane.moveTo(hoursAgo(44));
  await report(lane, beginning, { kind: 'comment', id: commentId, reports: hiddenComment.reports });
  lane.moveTo(hoursAgo(25));
  await decide(lane, beginning);

  lane.moveTo(hoursAgo(22));
  const linkId = await findLink(lane, actorOf(beginning, reportedLink.by));
  await report(lane, beginning, { kind: 'resource', id: linkId, reports: [reportedLink] });
  lane.moveTo(hoursAgo(3));
  const messageId = await findMessage(lane, actorOf(beginning, 'marjoram'));
  const { reports } = reportedMessage;
  await report(lane, beginning, { kind: 'message', id: messageId, reports });
}

interface Reported {
  kind: ThingKind;
  id: string;
  reports: readonly { by: string; reason: string; line: string }[];
}

async function report(
  { platform: { moderation } }: Lane,
  beginning: Beginning,
  { kind, id, reports }: Reported,
): Promise<void> {
  for (const { by, ...words } of reports) {
    await moderation.reportThing(actorOf(beginning, by), { kind, thingId: id, ...words });
  }
}

async function comment({ platform: { resources } }: Lane, beginning: Beginning): Promise<string> {
  const actor = actorOf(beginning, hiddenComment.by);
  const [resource] = (await resources.listResources(actor, { kind: 'note' })).resources;
  const { commentId } = await resources.addComment(actor, {
    resourceId: resource?.id,
    clientId: 'story-hidden-comment',
    comment: hiddenComment.text,
  });
  return commentId;
}

async function decide({ platform: { moderation } }: Lane, beginning: Beginning): Promise<void> {
  const { decidedBy, rule, word } = hiddenComment;
  const moderator = actorOf(beginning, decidedBy);
  const [matter] = (await moderation.listMatters(moderator, {})).matters;
  await moderation.decideMatter(moderator, { matterId: matter?.id, outcome: 'hide', rule, word });
}

async function findLink({ platform: { resources } }: Lane, actor: Actor): Promise<string> {
  const links = (await resources.listResources(actor, { kind: 'link' })).resources;
  const link = links.find(({ author }) => author !== null && author.id !== actor.personId);
  if (!link) throw new Error('There is no link on the shelf.');
  return link.id;
}

async function findMessage({ platform: { messaging } }: Lane, actor: Actor): Promise<string> {
  const [room] = (await messaging.listRooms(actor)).county;
  const { messages } = await messaging.listMessages(actor, { roomId: room?.id, limit: 200 });
  const found = messages.find(({ text }) => text.includes(reportedMessage.words));
  if (!found) throw new Error('Nobody has said what is to be reported.');
  return found.id;
}

function actorOf({ actors }: Beginning, key: string): Actor {
  const actor = actors.get(key);
  if (!actor) throw new Error(`Nobody in the story is called ${key}.`);
  return actor;
}
