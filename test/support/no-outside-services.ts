import { setupServer } from 'msw/node';
import { afterAll, beforeAll } from 'vitest';

/** Stands in for other people's services. Nothing is answered yet: a request to any of them fails the test. */
export const outsideServices = setupServer();

const own = new Set(['localhost', '127.0.0.1', '[::1]']);

beforeAll(() => {
  outsideServices.listen({
    onUnhandledRequest(request, print) {
      if (!own.has(new URL(request.url).hostname)) print.error();
    },
  });
});

afterAll(() => outsideServices.close());
