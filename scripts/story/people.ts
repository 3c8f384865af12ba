import type { Role, WorkingDay } from '#server/accounts/contract.ts';

import { activityProviderRows } from './activity-providers.ts';
import { linkWorkerRows } from './link-workers.ts';
import { groups, hostOrganisations, type HostKey } from './organisations.ts';

export interface StoryPerson {
  /** First name in small letters; no two people share one. The talk names its speakers by it. */
  key: string;
  name: string;
  email: string;
  role: Role;
  /** Name of the organisation to which the invitation is; null for roles of the whole county. */
  organisation: string | null;
  pronouns: string;
  workingDays: readonly WorkingDay[];
  canHelpWith: string;
}

const dayOf: Record<string, WorkingDay> = {
  MO: 'monday',
  TU: 'tuesday',
  WE: 'wednesday',
  TH: 'thursday',
  FR: 'friday',
};
const everyDay = 'MO TU WE TH FR';
const networkDomain = 'fenwold-network.example';

/** Opens the county and looks after the system, one day a week. */
export const administrator = person({
  name: 'Alder Gatepost',
  role: 'administrator',
  organisation: null,
  mailDomain: networkDomain,
  days: 'TH',
  pronouns: 'he/him',
  canHelpWith: 'Accounts, leavers and anything that will not open.',
});

export const coordinators: readonly StoryPerson[] = [
  person({
    name: 'Marjoram Stile',
    role: 'coordinator',
    organisation: null,
    mailDomain: networkDomain,
    days: everyDay,
    pronouns: 'she/her',
    canHelpWith: 'Practice meetings, finding who to ask, news from the commissioners.',
  }),
  person({
    name: 'Linden Wicket',
    role: 'coordinator',
    organisation: null,
    mailDomain: networkDomain,
    days: 'TU WE TH',
    pronouns: 'they/them',
    canHelpWith: 'Venues, dial-in for meetings, new starters.',
  }),
];

export const supervisors: readonly StoryPerson[] = [
  supervisor('Dr Teazle Hurdle', 'teasel', 'MO WE TH', 'Clinical supervision, risk, hard endings.'),
  supervisor(
    'Mavis Nightingale',
    'brackenford',
    'TU WE FR',
    'Group supervision, reflective practice.',
  ),
  supervisor(
    'Basil Headland',
    'saltmarsh',
    'MO TU TH',
    'Working with surgeries, safeguarding questions.',
  ),
  supervisor('Silvan Holt', 'quillbeck', everyDay, 'Boundaries, workload, first year in the job.'),
  supervisor('Angelica Bramley', 'wold', 'WE TH FR', 'Motivational interviewing, lone working.'),
];

/** One person belongs to two organisations: the supervisor of one, on loan to the other. */
export const secondMembership = { key: 'teazle', host: 'saltmarsh' } as const;

export const linkWorkers: readonly StoryPerson[] = linkWorkerRows.map(
  ([host, name, pronouns, days, canHelpWith]) =>
    person({ ...atHost(host), name, role: 'linkWorker', pronouns, days, canHelpWith }),
);

export const activityProviders: readonly StoryPerson[] = activityProviderRows.map(
  ([organisation, name, pronouns, canHelpWith]) =>
    person({
      name,
      role: 'activityProvider',
      organisation,
      mailDomain: mailDomainOf(organisation),
      pronouns,
      days: '',
      canHelpWith,
    }),
);

/** Everybody in the county. */
export const people: readonly StoryPerson[] = [
  administrator,
  ...coordinators,
  ...supervisors,
  ...linkWorkers,
  ...activityProviders,
];

/** @throws {Error} where the story has nobody of that name */
export function getPerson(key: string): StoryPerson {
  const found = people.find((one) => one.key === key);
  if (!found) throw new Error(`Nobody in the story is called ${key}.`);
  return found;
}

interface PersonFacts extends Pick<
  StoryPerson,
  'name' | 'role' | 'organisation' | 'pronouns' | 'canHelpWith'
> {
  mailDomain: string;
  /** As in a calendar file: `MO WE`. */
  days: string;
}

function person({ days, mailDomain, ...facts }: PersonFacts): StoryPerson {
  const words = plainLetters(facts.name)
    .split(' ')
    .filter((word) => word !== 'dr');
  return {
    ...facts,
    key: words[0] ?? '',
    email: `${words.join('.')}@${mailDomain}`,
    workingDays: days.split(' ').flatMap((day) => dayOf[day] ?? []),
  };
}

function supervisor(name: string, host: HostKey, days: string, canHelpWith: string): StoryPerson {
  return person({ ...atHost(host), name, role: 'supervisor', pronouns: '', days, canHelpWith });
}

function atHost(host: HostKey): { organisation: string; mailDomain: string } {
  const { name, mailDomain } = getHost(host);
  return { organisation: name, mailDomain };
}

/** @throws {Error} where there is none of that key */
export function getHost(key: HostKey) {
  const found = hostOrganisations.find((host) => host.key === key);
  if (!found) throw new Error(`There is no host organisation ${key}.`);
  return found;
}

function mailDomainOf(organisation: string): string {
  const places = [...groups, ...hostOrganisations];
  return places.find(({ name }) => name === organisation)?.mailDomain ?? 'mail.example';
}

/** `Tansy O'Thorne` as `tansy othorne`, `Ŵyn` as `wyn`: what an address can hold. */
function plainLetters(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z -]/g, '')
    .replaceAll('-', '');
}
