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
  signedOut: { title: 'You are signed out.', more: 'What you typed is kept on this device.' },
} as const;

/** Says when news does not come by itself, and when it does again. Silent while all is well. */
export function LiveLine() {
  const { state } = useLive();
  const line = state === 'away' || state === 'off' || state === 'signedOut' ? words[state] : null;
  return (
    <div role="status" className={line ? 'p-2' : 'visually-hidden'}>
      {line && (
        <Notice tone="warn" title={line.title}>
          {line.more}{' '}
          {state === 'signedOut' && (
            <a className="link" href="/sign-in">
              Sign in
            </a>
          )}
        </Notice>
      )}
    </div>
  );
}
