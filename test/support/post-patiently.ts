import { setTimeout as pause } from 'node:timers/promises';

interface Posted {
  origin: string;
  path: string;
  cookie: string;
  form: Record<string, string>;
}

/** Posts a form as its page does. A session may post only so much in ten seconds: waits as long as it is told. */
export async function postPatiently({ origin, path, cookie, form }: Posted): Promise<Response> {
  for (;;) {
    const answer = await fetch(`${origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(form),
      headers: { cookie, origin },
    });
    if (answer.status !== 429) return answer;
    await pause(1_000 * Number(answer.headers.get('retry-after')));
  }
}
