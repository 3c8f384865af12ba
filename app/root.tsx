import './tailwind.css';

import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useRouteError,
} from '@remix-run/react';
import { useContext, type ReactNode } from 'react';

import { ErrorPage } from './home/components/error-page.tsx';
import { errorWords } from './home/components/error-words.ts';
import { ArrivalAnnouncer } from './lib/arrival-announcer.tsx';
import { NonceContext } from './lib/nonce.ts';
import type { PageHandle } from './lib/page-access.ts';
import { PageScroll } from './lib/page-scroll.tsx';

export const handle = { access: 'public' } satisfies PageHandle;

export const meta: MetaFunction = ({ error }) => {
  if (error === undefined) return [{ title: 'Hedgerow' }];
  const { title } = errorWords(isRouteErrorResponse(error) ? error.status : 500);
  return [{ title: `${title} - Hedgerow` }];
};

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
];

export async function loader({ context }: LoaderFunctionArgs) {
  // Loaders run after the action of the same request, so a form refused there shows here.
  await Promise.resolve();
  return { refused: context.outcome.refused };
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content"
        />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#FBFAF6" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#131A16" media="(prefers-color-scheme: dark)" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <PageScroll nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return (
    <>
      <ArrivalAnnouncer />
      <Outlet />
    </>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} reference={null} />;
  const body: unknown = error.data;
  const reference = body instanceof Object && 'reference' in body ? String(body.reference) : null;
  return <ErrorPage status={error.status} reference={reference} because={whySeatRests(body)} />;
}

/** The one refusal whose own words are shown: written for the reader by the gate of all pages. */
function whySeatRests(body: unknown): string | null {
  if (!(body instanceof Object) || !('code' in body) || !('message' in body)) return null;
  return body.code === 'seatRests' ? String(body.message) : null;
}
