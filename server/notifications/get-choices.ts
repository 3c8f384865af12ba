import type { Actor, PersonCard } from '../accounts/contract.ts';
import { listAddresses, listPeople } from '../accounts/index.ts';
import { streams, type NotificationsTools, type OwnChoicesView } from './contract.ts';
import { listMySupervisors } from './my-supervisors.ts';
import { choicesIn, readChoices } from './read-choices.ts';
import { readReaders } from './read-readers.ts';

/** How the actor wants to be told, and whether letters reach them. */
export async function getChoices(tools: NotificationsTools, actor: Actor): Promise<OwnChoicesView> {
  const { personId, roles } = actor;
  const [known, readers, [person], supervisorIds] = await Promise.all([
    readChoices([personId]),
    readReaders(tools, [personId]),
    listAddresses(tools, [personId]),
    listMySupervisors(tools, actor),
  ]);
  const supervisors = await listPeople(tools, supervisorIds);
  const isCoordinator = roles.includes('coordinator');
  const isPeer = roles.some((role) => role !== 'activityProvider');
  const forPeers = ['words', 'gaps', 'checks', 'meetings', 'meetingsNear', 'polls', 'pollEnds'];
  return {
    choices: choicesIn(known, personId),
    streams: streams.filter((stream) =>
      stream === 'letters' ? isCoordinator : isPeer || !forPeers.includes(stream),
    ),
    worksOn: person?.workingDays ?? [],
    supervisors: supervisors.toSorted(byName),
    isStopped: readers.get(personId)?.isStopped ?? false,
  };
}

const byName = (one: PersonCard, other: PersonCard) => one.name.localeCompare(other.name, 'en-GB');
