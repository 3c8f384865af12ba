import type { APIResponse, Page } from 'playwright-core';

/** Whose browser sends: a page, of which only what its browser keeps of the product matters here. */
export type Sender = Pick<Page, 'request'>;

/**
 * Sends a form as somebody's browser without script does, and keeps the cookies that come back. For
 * what a journey needs and does not prove: drawing the pages takes ten times as long.
 *
 * @throws where the form is refused
 */
export async function postForm(
  { request }: Sender,
  address: string,
  form: Record<string, string | string[]>,
): Promise<APIResponse> {
  const pairs = Object.entries(form).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one]),
  );
  const answer = await request.post(address, {
    data: new URLSearchParams(pairs).toString(),
    headers: {
      origin: new URL(address).origin,
      'content-type': 'application/x-www-form-urlencoded',
    },
    maxRedirects: 0,
  });
  if (answer.ok() || answer.status() === 303) return answer;
  throw new Error(`A form to ${new URL(address).pathname} got ${String(answer.status())}.`);
}

/** A page as it is sent, before any script. */
export async function readPage({ request }: Sender, address: string): Promise<string> {
  return (await (await request.get(address)).text()).replaceAll('<!-- -->', '');
}

/** The value of a choice in a page as it is sent, by the words that stand there. */
export function optionIn(page: string, words: string): string {
  const options = [...page.matchAll(/<option value="([^"]*)"[^>]*>([^<]*)</g)];
  const value = options.find(([, , text]) => text === words)?.[1];
  if (value === undefined) throw new Error(`${words} is no choice there.`);
  return value;
}
