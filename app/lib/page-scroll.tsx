import { ScrollRestoration, useLocation, useNavigation } from '@remix-run/react';
import { useRef, type MutableRefObject } from 'react';

import { useEffectBeforePaint } from './use-effect-before-paint.ts';

/**
 * Where a page stands when it is moved to or gone back to, as Remix has it. A page that is only read
 * again stays where its reader has scrolled it: React Router 6 would put it back to where it stood
 * when the reading began (remix-run/react-router issue 13672, put right in version 7).
 */
export function PageScroll({ nonce }: { nonce: string }) {
  // Drawn anew whenever the router has changed, as what is between the two effects is.
  useNavigation();
  const { key } = useLocation();
  const shownKey = useRef(key);
  const standsAt = useRef(0);
  useEffectBeforePaint(() => {
    if (shownKey.current === key) window.scrollTo(window.scrollX, standsAt.current);
    shownKey.current = key;
  });
  return (
    <>
      <NoteWhereItStands standsAtRef={standsAt} />
      <ScrollRestoration nonce={nonce} />
    </>
  );
}

/** Stands before the scroll restoration, so that its effect is the earlier one. */
function NoteWhereItStands({ standsAtRef }: { standsAtRef: MutableRefObject<number> }) {
  useEffectBeforePaint(() => {
    standsAtRef.current = window.scrollY;
  });
  return null;
}
