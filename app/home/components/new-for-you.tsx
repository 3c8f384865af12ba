import { Link, useRouteLoaderData } from '@remix-run/react';

import { BellIcon, Icon } from '#app/ui/icon.tsx';

import { forMeLink } from './navigation.ts';

/** What the frame of the page was loaded with. */
export function useLoadedNewForMe(): number {
  return useRouteLoaderData<{ newForMe: number }>('home/member-layout')?.newForMe ?? 0;
}

/** A line as long as something is new: on a phone the navigation has no place for it. */
export function NewForYou() {
  const newForMe = useLoadedNewForMe();
  if (newForMe === 0) return null;
  const { href, label } = forMeLink(newForMe);
  return (
    <Link to={href} className="link inline-flex min-h-11 items-center gap-2 font-bold lg:hidden">
      <Icon of={BellIcon} />
      {label}
    </Link>
  );
}
