interface Visitor {
  origin: string;
  cookie: string;
}

/** Posts a form as a browser without script does, and answers without following where it leads. */
export function postForm(
  { origin, cookie }: Visitor,
  path: string,
  body: URLSearchParams | FormData,
): Promise<Response> {
  const headers = { origin, cookie };
  return fetch(`${origin}${path}`, { method: 'POST', headers, body, redirect: 'manual' });
}

/** The id that a page gives to its form, so that the form sent twice is kept once. */
export async function readFormId({ origin, cookie }: Visitor, path: string): Promise<string> {
  const page = await fetch(`${origin}${path}`, { headers: { cookie } });
  const id = /name="clientId" value="([^"]+)"/.exec(await page.text())?.[1];
  if (id === undefined) throw new Error(`${path} has no form that knows itself (${page.status}).`);
  return id;
}
