import { createRemixStub } from '@remix-run/testing';
import { cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, vi } from 'vitest';

/** Shows blocks as a page at this address does, in place of what the test showed before. */
export function showPage(page: ReactElement, address = '/') {
  const Stub = stubOf(page);
  return render(<Stub initialEntries={[address]} />);
}

/**
 * The HTML that the server sends for it, before any script.
 *
 * @throws what React warns of while it renders, but for one warning that the router causes and that
 *   is about nothing here: its effects do not run on a server.
 */
export function pageHtml(page: ReactElement, address = '/'): string {
  const Stub = stubOf(page);
  const warnings = vi.spyOn(console, 'error').mockReturnValue();
  const html = renderToStaticMarkup(<Stub initialEntries={[address]} />);
  const heard = warnings.mock.calls.filter(([words]) => !/useLayoutEffect/.test(String(words)));
  warnings.mockRestore();
  if (heard.length > 0) throw new Error(`React warns: ${heard.join('\n')}`);
  return html;
}

function stubOf(page: ReactElement) {
  return createRemixStub([{ path: '*', Component: () => page }]);
}

export function cleanUpAfterEach(): void {
  afterEach(cleanup);
}
