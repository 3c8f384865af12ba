import { AccountIcon, ContactsIcon, RoomsIcon, ShelfIcon, StartIcon } from '#app/ui/icon.tsx';
import type { ShellLink } from '#app/ui/shell-link.ts';
import type { RestingSeat, Role } from '#server/accounts/contract.ts';
import type { RoomList } from '#server/messaging/contract.ts';

import { navigationFor } from './navigation.ts';

interface Facts {
  me: { id: string; name: string; roles: readonly Role[] };
  rooms: RoomList;
  seat: RestingSeat;
}

/** The links of somebody who is away or has left: what is open to them, and nothing that calls. */
export function restingNavigation({ me, rooms, seat }: Facts): ReturnType<typeof navigationFor> {
  const account: ShellLink = { href: '/account', label: 'My account', icon: AccountIcon };
  const open: ShellLink[] =
    seat.state === 'paused'
      ? [{ href: '/away', label: 'Away', icon: StartIcon }]
      : [
          { href: '/rooms', label: 'Rooms', icon: RoomsIcon },
          { href: '/shelf', label: 'Shelf', icon: ShelfIcon },
          { href: '/contacts', label: 'Contacts', icon: ContactsIcon },
        ];
  const nothingNew = { me, rooms, marks: new Map<string, number>(), forMe: 0, pathname: '' };
  const usual = navigationFor({ ...nothingNew, onFind: undefined });
  return {
    links: open,
    groups: usual.groups
      .filter(({ links }) => links.length > 0)
      .map(({ heading, links }) => ({ heading, links })),
    barLinks: [...open, account],
    account: usual.account,
  };
}
