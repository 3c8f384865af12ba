import type { Actor } from '../accounts/contract.ts';
import { listAddresses } from '../accounts/index.ts';
import { streams, type NotificationsTools, type OwnChoicesView } from './contract.ts';
import { choicesIn, readChoices } from './read-choices.ts';
import { readReaders } from './read-readers.ts';

/** How the actor wants to be told, and whether letters reach them. */
export async function getChoices(
  tools: NotificationsTools,
  { personId, roles }: Actor,
): Promise<OwnChoicesView> {
  const [known, readers, [person]] = await Promise.all([
    readChoices([personId]),
    readReaders(tools, [personId]),
    listAddresses(tools, [personId]),
  ]);
  const isCoordinator = roles.includes('coordinator');
  const isPeer = roles.some((role) => role !== 'activityProvider');
  const forPeers = ['words', 'gaps', 'checks', 'meetings', 'meetingsNear', 'polls', 'pollEnds'];
  return {
    choices: choicesIn(known, personId),
    streams: streams.filter((stream) =>
      stream === 'letters' ? isCoordinator : isPeer || !forPeers.includes(stream),
    ),
    worksOn: person?.workingDays ?? [],
    isStopped: person !== undefined && !readers.has(personId),
  };
}
