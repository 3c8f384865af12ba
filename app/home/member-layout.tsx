import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation, useMatches } from '@remix-run/react';

import { LiveProvider } from '#app/lib/live.tsx';
import type { PageHandle } from '#app/lib/page-access.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { AppShell } from '#app/ui/app-shell.tsx';
import { ToastProvider } from '#app/ui/toast.tsx';

import { useFinder } from './components/finder/use-finder.tsx';
import { footerLinks } from './components/footer-links.ts';
import { LiveLine } from './components/live-line.tsx';
import { navigationFor } from './components/navigation.ts';
import { useUnreadMarks } from './components/use-unread-marks.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;

export async function loader({ context }: LoaderFunctionArgs) {
  const loadedAt = new Date().toISOString();
  const actor = requireActor(context);
  // The same question as pages ask, so that it is asked once.
  const [{ rooms }, county] = await Promise.all([
    context.messaging.listRoomsWithNews(actor),
    context.accounts.getCounty(actor),
  ]);
  return {
    me: { id: actor.personId, name: actor.name, roles: actor.roles },
    county: county.name,
    rooms,
    loadedAt,
  };
}

/** The frame of every page for members: navigation with unread marks, and the live connection. */
export default function MemberLayout() {
  const { loadedAt } = useLoaderData<typeof loader>();
  return (
    <LiveProvider loadedAt={loadedAt}>
      <Frame />
    </LiveProvider>
  );
}

function Frame() {
  const { me, county, rooms } = useLoaderData<typeof loader>();
  const marks = useUnreadMarks(rooms, me.id);
  const { onPress, dialog } = useFinder(rooms);
  const { pathname } = useLocation();
  const fill = useMatches().some((match) => isFilling(match.handle));
  return (
    <ToastProvider>
      <AppShell
        place={county}
        {...navigationFor({ me, rooms, marks, pathname, onFind: onPress })}
        footerLinks={footerLinks}
        fill={fill}
      >
        <LiveLine />
        <Outlet />
        {dialog}
      </AppShell>
    </ToastProvider>
  );
}

/** A page states `fill` in its handle where it is as high as the screen. */
function isFilling(handle: unknown): boolean {
  return handle instanceof Object && 'fill' in handle && handle.fill === true;
}
