import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation, useMatches } from '@remix-run/react';

import { LiveProvider } from '#app/lib/live.tsx';
import type { PageHandle } from '#app/lib/page-access.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { TakesPartContext } from '#app/lib/takes-part.tsx';
import { AppShell } from '#app/ui/app-shell.tsx';
import { ToastProvider } from '#app/ui/toast.tsx';

import { useFinder } from './components/finder/use-finder.tsx';
import { footerLinks } from './components/footer-links.ts';
import { LiveLine } from './components/live-line.tsx';
import { navigationFor } from './components/navigation.ts';
import { ReadingLine } from './components/reading-line.tsx';
import { restingNavigation } from './components/resting-navigation.ts';
import { useNewForMe } from './components/use-new-for-me.ts';
import { useUnreadMarks } from './components/use-unread-marks.ts';

export const handle = {
  access: 'signedIn',
  seats: { paused: 'use', alumni: 'use' },
} satisfies PageHandle;

export async function loader({ context }: LoaderFunctionArgs) {
  const loadedAt = new Date().toISOString();
  const actor = requireActor(context);
  // The same question as pages ask, so that it is asked once.
  const [{ rooms }, county, newForMe] = await Promise.all([
    context.messaging.listRoomsWithNews(actor),
    context.accounts.getCounty(actor),
    context.notifications.countNew(actor),
  ]);
  return {
    me: { id: actor.personId, name: actor.name, roles: actor.roles, seat: actor.seat ?? null },
    county: county.name,
    rooms,
    newForMe,
    loadedAt,
  };
}

/** The frame of every page for members: navigation with unread marks, and the live connection. */
export default function MemberLayout() {
  const { loadedAt, me } = useLoaderData<typeof loader>();
  return (
    <LiveProvider loadedAt={loadedAt} isLive={me.seat === null}>
      <Frame />
    </LiveProvider>
  );
}

function Frame() {
  const { me, county, rooms, newForMe } = useLoaderData<typeof loader>();
  const marks = useUnreadMarks(rooms, me.id);
  const forMe = useNewForMe(newForMe);
  const { onPress, dialog } = useFinder(rooms);
  const { pathname } = useLocation();
  const fill = useMatches().some((match) => isFilling(match.handle));
  return (
    <ToastProvider>
      <AppShell
        place={county}
        {...(me.seat
          ? restingNavigation({ me, rooms, seat: me.seat })
          : navigationFor({ me, rooms, marks, forMe, pathname, onFind: onPress }))}
        footerLinks={footerLinks}
        fill={fill}
      >
        {me.seat?.state === 'alumni' && <ReadingLine until={me.seat.until} fill={fill} />}
        <LiveLine />
        <TakesPartContext.Provider value={me.seat === null}>
          <Outlet />
        </TakesPartContext.Provider>
        {me.seat === null && dialog}
      </AppShell>
    </ToastProvider>
  );
}

/** A page states `fill` in its handle where it is as high as the screen. */
function isFilling(handle: unknown): boolean {
  return handle instanceof Object && 'fill' in handle && handle.fill === true;
}
