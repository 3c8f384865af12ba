import { useLocation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';

/**
 * After going to another page with script: the focus moves to its heading and its title is said, as
 * a browser does on its own when a page is loaded whole. A form that came back refused keeps the
 * focus on its error summary.
 */
export function ArrivalAnnouncer() {
  const { pathname } = useLocation();
  const [said, setSaid] = useState('');
  const before = useRef(pathname);

  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    setSaid(document.title);
    if (location.hash !== '') return;
    const heading = document.querySelector<HTMLElement>('main h1');
    heading?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {said}
    </div>
  );
}
