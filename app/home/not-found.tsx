import type { PageHandle } from '#app/lib/page-access.ts';

export const handle = { access: 'public' } satisfies PageHandle;

/** Unknown addresses. The same answer as for what is not the reader's to see. */
export function loader(): never {
  return refuse();
}

export function action(): never {
  return refuse();
}

function refuse(): never {
  throw Response.json(
    { code: 'notFound', message: 'We could not find that page.' },
    { status: 404 },
  );
}

export default function NotFound() {
  return null;
}
