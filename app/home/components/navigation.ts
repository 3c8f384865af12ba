import {
  AccountIcon,
  BellIcon,
  ContactsIcon,
  FindIcon,
  GapIcon,
  LockIcon,
  MapIcon,
  MeetingsIcon,
  ModerationIcon,
  MoreIcon,
  MuteIcon,
  OrganisationIcon,
  PeopleIcon,
  PlusIcon,
  RoomIcon,
  RoomsIcon,
  SearchIcon,
  ShelfIcon,
  StartIcon,
  WhatsOnIcon,
} from '#app/ui/icon.tsx';
import { quietWords } from '#app/ui/quiet-words.ts';
import type { ShellBadge, ShellGroup, ShellLink, ShellNote } from '#app/ui/shell-link.ts';
import type { Role } from '#server/accounts/contract.ts';
import type { RoomList, RoomSummary } from '#server/messaging/contract.ts';
import { notificationsLimits } from '#server/notifications/contract.ts';

import { FIND_PATH } from './finder/places.ts';
import type { UnreadMarks } from './use-unread-marks.ts';

interface Facts {
  /** Where the reader is. */
  pathname: string;
  me: { id: string; name: string; roles: readonly Role[] };
  rooms: RoomList;
  marks: UnreadMarks;
  /** How much is new under "For you". */
  forMe: number;
  /** Opens the dialog for finding a room or person. */
  onFind: ShellLink['onPress'];
}

interface Navigation {
  links: ShellLink[];
  groups: ShellGroup[];
  barLinks: ShellLink[];
  account: ShellLink;
}

/** Of what is new for the reader. */
const MOST_COUNTED = notificationsLimits.counted;
const staffRoles: readonly Role[] = ['coordinator', 'administrator'];
/** Those who meet, and who open rooms. */
const peerRoles: readonly Role[] = ['linkWorker', 'supervisor', 'coordinator'];

/** Whether a person looks after the county's people. */
export function isStaff(roles: readonly Role[]): boolean {
  return roles.some((role) => staffRoles.includes(role));
}

/** Whether a person may begin to write to others, and open rooms. */
export function isPeer(roles: readonly Role[]): boolean {
  return roles.some((role) => peerRoles.includes(role));
}

/** To any room or person. On a phone it stands under More. */
const findLink = {
  href: FIND_PATH,
  label: 'Find a room or person',
  icon: FindIcon,
  keys: { aria: 'Control+K Meta+K', words: 'Ctrl+K, on a Mac ⌘K' },
} satisfies ShellLink;

const searchLink: ShellLink = { href: '/search', label: 'Search', icon: SearchIcon };
const meetingsLink: ShellLink = { href: '/meetings', label: 'Meetings', icon: MeetingsIcon };

/** The count stands in words beside it, in no colour: nothing here is urgent. */
export function forMeLink(forMe: number): ShellLink {
  const label = forMe > 0 ? `For you, ${forMe < MOST_COUNTED ? forMe : 'many'} new` : 'For you';
  return { href: '/for-you', label, icon: BellIcon };
}

/** What has no place in the bar of a phone and stands under More there. */
export function linksUnderMore(roles: readonly Role[]): ShellLink[] {
  return [findLink, ...(isPeer(roles) ? [meetingsLink] : []), ...directoryLinks(roles)];
}

/** Contacts, for everybody; the Shelf and what is missing, for those of the county. */
function directoryLinks(roles: readonly Role[]): ShellLink[] {
  const contacts: ShellLink = { href: '/contacts', label: 'Contacts', icon: ContactsIcon };
  const shelf: ShellLink = { href: '/shelf', label: 'Shelf', icon: ShelfIcon };
  const gaps: ShellLink = { href: '/gaps', label: 'What’s missing', icon: GapIcon };
  return roles.some((role) => role !== 'activityProvider') ? [gaps, contacts, shelf] : [contacts];
}

/** The links of the side list and of the phone's bar, for what this person may do. */
export function navigationFor({ me, rooms, marks, forMe, pathname, onFind }: Facts): Navigation {
  const start: ShellLink = { href: '/', label: 'Start', icon: StartIcon };
  const find: ShellLink = { ...findLink, onPress: onFind };
  const whatsOn: ShellLink = { href: '/whats-on', label: 'What’s on', icon: WhatsOnIcon };
  const people: ShellLink = { href: '/people', label: 'People', icon: PeopleIcon };
  const organisations: ShellLink = {
    href: '/organisations',
    label: 'Organisations',
    icon: OrganisationIcon,
  };
  const moderation: ShellLink = { href: '/moderation', label: 'Moderation', icon: ModerationIcon };
  const places: ShellLink = { href: '/places', label: 'Places and map', icon: MapIcon };
  const unread = [...marks.values()].reduce((sum, count) => sum + count, 0);
  const allRooms: ShellLink = {
    href: '/rooms',
    label: 'Rooms',
    icon: RoomsIcon,
    badge: newMessages(unread),
  };
  const more: ShellLink = { href: '/more', label: 'More', icon: MoreIcon };
  const staffLinks = isStaff(me.roles) ? [people, organisations, places, moderation] : [];
  return {
    links: [
      start,
      forMeLink(forMe),
      searchLink,
      find,
      // The rooms stand one by one below it, so here it is lit on its own page only.
      { ...allRooms, badge: undefined, current: pathname === '/rooms' },
      ...(isPeer(me.roles) ? [meetingsLink] : []),
      whatsOn,
      ...directoryLinks(me.roles),
      ...staffLinks,
    ],
    groups: roomGroups({ me, rooms, marks }),
    barLinks: [start, allRooms, searchLink, whatsOn, more],
    account: { href: '/account', label: me.name, avatar: { id: me.id, name: me.name } },
  };
}

function roomGroups({ me, rooms, marks }: Pick<Facts, 'me' | 'rooms' | 'marks'>): ShellGroup[] {
  const shared = [...rooms.county, ...rooms.topics, ...rooms.organisations];
  const mayOpen = isPeer(me.roles);
  const groups: ShellGroup[] = [];
  if (shared.length > 0) {
    groups.push({
      heading: 'Rooms',
      links: shared.map((room) => ({
        href: `/rooms/${room.id}`,
        label: room.name ?? 'Room',
        icon: room.kind === 'organisation' ? LockIcon : RoomIcon,
        badge: newMessages(marks.get(room.id) ?? 0),
        note: quietNote(room),
      })),
      ...(mayOpen
        ? { more: { href: '/rooms/topics', label: 'Find a topic room', icon: PlusIcon } }
        : {}),
    });
  }
  if (rooms.direct.length > 0 || mayOpen) {
    groups.push({
      heading: 'Direct',
      links: rooms.direct.slice(0, DIRECT_IN_SIDE_LIST).map((room) => directLink(room, marks)),
      ...(mayOpen
        ? { more: { href: '/rooms/direct', label: 'Write to somebody', icon: PlusIcon } }
        : {}),
    });
  }
  return groups;
}

/** The others are on the page of all rooms. */
const DIRECT_IN_SIDE_LIST = 8;

function directLink(room: RoomSummary, marks: UnreadMarks): ShellLink {
  const [first] = room.people;
  return {
    href: `/rooms/${room.id}`,
    label: room.people.map((person) => firstName(person.name, room.people.length)).join(', '),
    ...(first ? { avatar: { id: first.id, name: first.name } } : { icon: AccountIcon }),
    badge: newMessages(marks.get(room.id) ?? 0),
    note: quietNote(room),
  };
}

/** One person by the whole name, several by first names. */
function firstName(name: string, among: number): string {
  return among === 1 ? name : (name.split(' ')[0] ?? name);
}

function newMessages(count: number): ShellBadge | undefined {
  return count > 0 ? { count, label: count === 1 ? 'new message' : 'new messages' } : undefined;
}

/** A room of which I do not want to hear everything. */
function quietNote({ attention }: RoomSummary): ShellNote | undefined {
  const label = quietWords(attention);
  return label === null ? undefined : { icon: MuteIcon, label };
}
