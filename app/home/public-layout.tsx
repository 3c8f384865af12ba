import { Outlet, useLocation } from '@remix-run/react';

import type { PageHandle } from '#app/lib/page-access.ts';
import { SimpleShell } from '#app/ui/simple-shell.tsx';

import { footerLinks } from './components/footer-links.ts';

export const handle = { access: 'public' } satisfies PageHandle;

const textPages = new Set(['/help', '/privacy', '/accessibility', '/api']);
const widePages = new Set(['/outbox', '/design-system']);

/** The frame of pages for people who are not signed in. */
export default function PublicLayout() {
  const { pathname } = useLocation();
  return (
    <SimpleShell footerLinks={footerLinks} look={lookOf(pathname)}>
      <Outlet />
    </SimpleShell>
  );
}

function lookOf(pathname: string) {
  if (widePages.has(pathname)) return 'wide';
  return textPages.has(pathname) || pathname.startsWith('/activities/') ? 'text' : 'card';
}
