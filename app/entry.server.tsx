import { PassThrough } from 'node:stream';
import {
  createReadableStreamFromReadable,
  type AppLoadContext,
  type EntryContext,
  type HandleErrorFunction,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';

import { NonceContext } from './lib/nonce.ts';

const RENDER_DEADLINE_MS = 5_000;

/** Renders a page. Robots get it whole; people get the shell as soon as it stands. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const retryAfter = retryAfterOf(remixContext);
  if (retryAfter !== null) headers.set('Retry-After', retryAfter);
  const ready = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady';
  return new Promise((resolve, reject) => {
    let shellIsOut = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.cspNonce}>
        <RemixServer
          context={remixContext}
          url={request.url}
          abortDelay={RENDER_DEADLINE_MS}
          nonce={context.cspNonce}
        />
      </NonceContext.Provider>,
      {
        nonce: context.cspNonce,
        [ready]() {
          shellIsOut = true;
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: (error) => reject(asError(error)),
        onError(error) {
          if (shellIsOut) context.reportFault(error);
        },
      },
    );
    setTimeout(abort, RENDER_DEADLINE_MS + 1_000).unref();
  });
}

/** When to try again, from the part of the page that says so: Remix drops what no route exports. */
function retryAfterOf({ staticHandlerContext }: EntryContext): string | null {
  const { actionHeaders, loaderHeaders } = staticHandlerContext;
  const parts = [...Object.values(actionHeaders), ...Object.values(loaderHeaders)];
  return parts.map((part) => part.get('Retry-After')).find((value) => value !== null) ?? null;
}

/** Faults in pages are logged with the id of the request; what people did is not an error. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (!request.signal.aborted && !(error instanceof Response)) context.reportFault(error);
};

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('The page could not be rendered.');
}
