import type { LoaderFunctionArgs } from '@remix-run/node';
import { lazy, Suspense } from 'react';

import type { PageHandle } from '#app/lib/page-access.ts';
import { pageMeta } from '#app/lib/page-meta.ts';

export const handle = { access: 'public' } satisfies PageHandle;
export const meta = pageMeta('Design system');

const DesignSystem = lazy(() => import('./design-system.tsx'));

/** Development and demo only. */
export function loader({ context }: LoaderFunctionArgs) {
  if (context.mode === 'production') throw Response.json({ code: 'notFound' }, { status: 404 });
  return null;
}

export default function DesignSystemPage() {
  return (
    <Suspense fallback={<p>Loading…</p>}>
      <DesignSystem />
    </Suspense>
  );
}
