import type { ReactNode } from 'react';

/** A part of the gallery under its heading. */
export function GallerySection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-6">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
