import type { Actor, PersonCard } from '../accounts/contract.ts';
import { listPeople } from '../accounts/index.ts';
import { freshnessOf } from '../lib/freshness.ts';
import type { Tools } from '../lib/tools.ts';
import type { ContactChangeRecord } from './contact-change.model.ts';
import { oldestCheck } from './contact-trust.ts';
import type { CheckRecord, ContactRecord, SaidRecord } from './contact.model.ts';
import {
  checkedFields,
  fieldWords,
  providersLimits,
  reportedFields,
  wayWords,
  type CheckView,
  type ContactCard,
  type ContactView,
  type LimitsView,
  type SaidView,
} from './contract.ts';
import { peopleIn, viewIntroductions, type IntroductionsRead } from './introduction-views.ts';
import { phoneLink } from './phone-digits.ts';
import { isPeer, mayKnowContacts, mayRemoveContact, seesAllContacts } from './policy.ts';
import { isReachOpen, readReachShown } from './reach-shown.ts';
import { ownPlace, viewTurns, type TurnsRead } from './read-turns.ts';
import { factsOf } from './require-contact.ts';

/** What hangs on a contact, as it was read for one reader. */
interface Around {
  changes: readonly ContactChangeRecord[];
  turns: TurnsRead;
  introductions: IntroductionsRead;
}

/** How one reader sees what was said. */
class Teller {
  constructor(
    readonly actor: Actor,
    readonly people: ReadonlyMap<string, PersonCard>,
    readonly now: Date,
  ) {}

  said({ at, by }: SaidRecord): SaidView {
    const id = by.toString();
    const name = this.people.get(id)?.name ?? 'a former member';
    return { at: at.toISOString(), by: id === this.actor.personId ? 'you' : name };
  }

  check(check: CheckRecord): CheckView {
    return { ...this.said(check), how: check.how, freshness: freshnessOf(check.at, this.now) };
  }
}

export async function viewCards(
  tools: Tools,
  actor: Actor,
  contacts: readonly ContactRecord[],
): Promise<ContactCard[]> {
  const [teller, shown] = await Promise.all([
    makeTeller(tools, actor, contacts.flatMap(sayersOnCard)),
    readReachShown(tools, actor, contacts),
  ]);
  return contacts.map((contact) => {
    const isReachHidden = !shown.has(contact._id.toString());
    return viewCard(teller, contact, { isReachHidden });
  });
}

export async function viewContact(
  tools: Tools,
  actor: Actor,
  contact: ContactRecord,
  { changes, turns, introductions }: Around,
): Promise<ContactView> {
  const isReachHidden = !isReachShown(actor, contact, { turns, introductions });
  const knownBy = contact.knownBy.slice(0, providersLimits.knownBy);
  const teller = await makeTeller(tools, actor, [
    ...sayersOnCard(contact),
    ...Object.values(contact.checks),
    ...changes,
    ...knownBy.map((by) => ({ by })),
    ...(contact.lastSpoken ? [contact.lastSpoken] : []),
    { by: contact.postedBy },
    ...peopleIn(introductions).map((by) => ({ by })),
    ...(turns.isTheirs ? turns.places.map(({ personId }) => ({ by: personId })) : []),
  ]);
  return {
    ...viewCard(teller, contact, { isReachHidden }),
    website: contact.website,
    howToRing: isReachHidden ? '' : contact.howToRing,
    askFirst: isPeer(actor) ? contact.askFirst : null,
    checks: pick(
      checkedFields,
      (field) => contact.checks[field],
      (check) => teller.check(check),
    ),
    knownBy: isPeer(actor) ? knownBy.flatMap((id) => teller.people.get(id.toString()) ?? []) : null,
    knownByCount: isPeer(actor) ? contact.knownBy.length : 0,
    iKnowThem: isPeer(actor) && contact.knownBy.some((id) => id.toString() === actor.personId),
    lastSpoken: contact.lastSpoken ? teller.said(contact.lastSpoken) : null,
    posted: teller.said({ at: contact.postedAt, by: contact.postedBy }),
    changes: changes.flatMap((change) => viewChange(teller, change)),
    version: contact.version,
    mayKnow: mayKnowContacts(actor) && !isReachHidden,
    mayRemove: mayRemoveContact(actor, factsOf(contact)),
    turns: viewTurns(actor, turns, { isReachHidden }),
    limits: turns.isTheirs ? viewLimits(turns, teller.people) : null,
    introductions: viewIntroductions(actor, introductions, teller.people),
  };
}

/** The same for one contact as `readReachShown`, by what has been read of it already. */
function isReachShown(
  actor: Actor,
  contact: ContactRecord,
  { turns, introductions }: Pick<Around, 'turns' | 'introductions'>,
): boolean {
  if (turns.limit === null || isReachOpen(actor, contact)) return true;
  return (
    ownPlace(turns, actor)?.week === turns.thisWeek || introductions.mine?.state === 'introduced'
  );
}

function viewLimits(
  { own, all, places, thisWeek }: TurnsRead,
  people: ReadonlyMap<string, PersonCard>,
): LimitsView {
  const now = places.filter(({ week }) => week === thisWeek);
  return {
    own: own?.perWeek ?? null,
    all: all?.perWeek ?? null,
    people: now.flatMap(({ personId }) => people.get(personId.toString()) ?? []),
    waiting: places.length - now.length,
  };
}

function viewCard(
  teller: Teller,
  stored: ContactRecord,
  { isReachHidden }: Pick<ContactCard, 'isReachHidden'>,
): ContactCard {
  const contact = isReachHidden ? withoutWays(stored) : stored;
  const oldest = oldestCheck(stored);
  return {
    id: contact._id.toString(),
    name: contact.name,
    role: contact.role,
    organisation: { id: contact.organisationId.toString(), name: contact.organisationName },
    phone: contact.phone,
    phoneLink: phoneLink(contact.phone),
    email: contact.email,
    bestTime: contact.bestTime,
    checked: oldest && teller.check(oldest),
    reports: pick(
      reportedFields,
      (field) => contact.reports[field],
      (said) => teller.said(said),
    ),
    isListed: contact.agreed,
    isReachHidden,
  };
}

function withoutWays(contact: ContactRecord): ContactRecord {
  const hidden = Object.fromEntries(wayWords.map((field) => [field, '']));
  return { ...contact, ...hidden };
}

function viewChange(teller: Teller, change: ContactChangeRecord): ContactView['changes'] {
  const { kind, fields, earlier } = change;
  if (kind === 'removed') return [];
  const visible = isPeer(teller.actor) ? fields : fields.filter((field) => field !== 'askFirst');
  if (fields.length > 0 && visible.length === 0) return [];
  return [
    {
      kind,
      fields: visible.map(inWords),
      earlier: seesAllContacts(teller.actor)
        ? earlier.map(({ field, value }) => ({ field: inWords(field), value }))
        : [],
      ...teller.said(change),
    },
  ];
}

function inWords(field: string): string {
  return Object.entries(fieldWords).find(([name]) => name === field)?.[1] ?? field;
}

function sayersOnCard(contact: ContactRecord): Pick<SaidRecord, 'by'>[] {
  const oldest = oldestCheck(contact);
  return [...(oldest ? [oldest] : []), ...Object.values(contact.reports)];
}

async function makeTeller(
  tools: Tools,
  actor: Actor,
  sayers: readonly { by: SaidRecord['by'] | string }[],
): Promise<Teller> {
  const ids = [...new Set(sayers.map(({ by }) => by.toString()))];
  const cards = ids.length === 0 ? [] : await listPeople(tools, ids);
  return new Teller(actor, new Map(cards.map((card) => [card.id, card])), tools.clock.now());
}

/** Of the fields that have something, what there is to see. */
function pick<Field extends string, Stored, View>(
  fields: readonly Field[],
  read: (field: Field) => Stored | undefined,
  view: (stored: Stored) => View,
): Partial<Record<Field, View>> {
  const picked: Partial<Record<Field, View>> = {};
  for (const field of fields) {
    const stored = read(field);
    if (stored !== undefined) picked[field] = view(stored);
  }
  return picked;
}
