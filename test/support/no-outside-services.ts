import { afterAll, afterEach, beforeAll } from 'vitest';

import { outsideServices } from './outside-services.ts';

const own = new Set(['localhost', '127.0.0.1', '[::1]']);

beforeAll(() => {
  outsideServices.listen({
    onUnhandledRequest(request, print) {
      if (!own.has(new URL(request.url).hostname)) print.error();
    },
  });
});

// What one test answers is no answer in the next.
afterEach(() => outsideServices.resetHandlers());
afterAll(() => outsideServices.close());
