import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** In the browser of this test. */
    tellPress: (name: string) => void;
  }
}

/** Names of the buttons and links that are pressed on this page from now on. */
export async function listPresses(page: Page): Promise<string[]> {
  const pressed: string[] = [];
  await page.exposeFunction('tellPress', (name: string) => void pressed.push(name));
  await page.addInitScript(() => {
    document.addEventListener('click', ({ target }) => {
      const found = target instanceof Element ? target.closest('a, button') : null;
      if (found) window.tellPress(found.textContent);
    });
  });
  return pressed;
}
