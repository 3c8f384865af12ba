import { createRequestHandler } from '@remix-run/express';
import { createReadableStreamFromReadable, type ServerBuild } from '@remix-run/node';
import { Outlet, RemixServer, Scripts, useLoaderData } from '@remix-run/react';
import express from 'express';
import { PassThrough } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';

import { openRows } from './open-rows.ts';
import { Rows, type Row } from './rows.tsx';

/** The bare limit of a Remix route: one loader with one find, one page, single fetch, Express. */
const findRows = await openRows(process.env.MONGODB_URI ?? '');
const elements = Number(process.env.ELEMENTS);

function Root() {
  return (
    <html lang="en">
      <body>
        <Outlet />
        <Scripts />
      </body>
    </html>
  );
}

function Page() {
  const { rows } = useLoaderData<{ rows: Row[] }>();
  return <Rows rows={rows} elements={elements} />;
}

const loader = async () => ({
  rows: (await findRows()).map((row) => ({ ...row, _id: row._id.toString() })),
});

const asset = (id: string, hasLoader: boolean) => ({
  id,
  module: '/page.js',
  hasAction: false,
  hasLoader,
  hasClientAction: false,
  hasClientLoader: false,
  hasErrorBoundary: false,
});

const build: ServerBuild = {
  entry: {
    module: {
      default: (request, status, headers, remixContext) =>
        new Promise((resolve) => {
          const { pipe } = renderToPipeableStream(
            <RemixServer context={remixContext} url={request.url} />,
            {
              onShellReady() {
                const body = new PassThrough();
                headers.set('Content-Type', 'text/html; charset=utf-8');
                resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
                pipe(body);
              },
            },
          );
        }),
    },
  },
  routes: {
    root: { id: 'root', path: '', module: { default: Root } },
    page: { id: 'page', parentId: 'root', index: true, module: { default: Page, loader } },
  },
  assets: {
    entry: { imports: [], module: '/entry.js' },
    routes: {
      root: { ...asset('root', false), path: '' },
      page: { ...asset('page', true), parentId: 'root', index: true },
    },
    url: '/manifest.js',
    version: '1',
  },
  publicPath: '/',
  assetsBuildDirectory: 'build/client',
  basename: '/',
  mode: 'production',
  isSpaMode: false,
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};

const app = express();
app.disable('x-powered-by');
const handle = createRequestHandler({ build, mode: 'production' });
app.all('*', (request, response, next) => void handle(request, response, next));
app.listen(Number(process.env.PORT), '127.0.0.1');
