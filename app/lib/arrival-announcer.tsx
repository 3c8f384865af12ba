import { useLocation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';

import { focusIdIn } from './arrival-focus.ts';

/**
 * After going to another page with script: the focus moves to its heading and its title is said, as
 * a browser does on its own when a page is loaded whole. Where the address or the way here leads to
 * one thing on the page, that has the focus. A form that came back refused keeps it on its error
 * summary.
 */
export function ArrivalAnnouncer() {
  const location = useLocation();
  const { pathname } = location;
  const focusId = focusIdIn(location.state);
  const [said, setSaid] = useState('');
  const before = useRef(pathname);

  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    setSaid(document.title);
    if (focusId !== null) return document.getElementById(focusId)?.focus();
    if (window.location.hash !== '') return;
    const heading = document.querySelector<HTMLElement>('main h1');
    heading?.focus({ preventScroll: true });
  }, [pathname, focusId]);

  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {said}
    </div>
  );
}
