import { useLocation } from '@remix-run/react';

import { useLive } from '#app/lib/live.tsx';
import { Notice } from '#app/ui/notice.tsx';

const words = {
  away: {
    title: 'You are offline.',
    more: 'You can go on writing: it is kept and sent when the connection is back.',
  },
  off: {
    title: 'Live updates are off.',
    more: 'This page looks for news by itself every 15 seconds.',
  },
  seatRests: {
    title: 'You take no part just now.',
    more: 'What you typed is kept on this device.',
  },
  signedOut: { title: 'You are signed out.', more: 'What you typed is kept on this device.' },
  renewed: {
    title: 'Hedgerow has a new version.',
    more: 'Reload this page when it suits you. What you are writing in a room is kept.',
  },
} as const;

/** Says when news does not come by itself, and when it does again. Silent while all is well. */
export function LiveLine() {
  const { state, isRenewed } = useLive();
  const { pathname, search } = useLocation();
  const word = state === 'on' && isRenewed ? 'renewed' : state;
  const line = word in words ? words[word as keyof typeof words] : null;
  return (
    <div role="status" className={line ? 'p-2' : 'visually-hidden'}>
      {line && (
        <Notice tone={word === 'renewed' ? 'info' : 'warn'} title={line.title}>
          {line.more}{' '}
          {word === 'signedOut' && (
            <a className="link" href="/sign-in">
              Sign in
            </a>
          )}
          {word === 'renewed' && (
            <a className="link" href={`${pathname}${search}`}>
              Reload
            </a>
          )}
          {word === 'seatRests' && (
            <a className="link" href="/">
              Load the page again
            </a>
          )}
        </Notice>
      )}
    </div>
  );
}
