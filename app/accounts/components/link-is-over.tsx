import type { ReactNode } from 'react';

import { PageHeader } from '#app/ui/page-header.tsx';

/** For links that are unknown, used, revoked or too old: all look alike. */
export function LinkIsOver({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={title} />
      <p>{children}</p>
    </div>
  );
}
