import type { ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import express, { type RequestHandler } from 'express';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

/** Files of the build. Names under `/assets` hold a hash of what is in them, so they never change. */
export function serveBuild(buildDir: string): RequestHandler[] {
  const client = join(buildDir, 'client');
  return [
    assetsOnly(express.static(join(client, 'assets'), { immutable: true, maxAge: YEAR_MS })),
    express.static(client, { maxAge: HOUR_MS, index: false, setHeaders: keepWorkerNew }),
  ];
}

/** Browsers ask anew each time: a service worker stays with them until there is another one. */
function keepWorkerNew(response: ServerResponse, path: string): void {
  if (basename(path) === 'service-worker.js') response.setHeader('Cache-Control', 'no-cache');
}

function assetsOnly(files: RequestHandler): RequestHandler {
  const assets = express.Router();
  assets.use('/assets', files, (_request, response) => {
    response.status(404).type('text/plain').send('Not found');
  });
  return assets;
}
