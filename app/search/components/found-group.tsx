import { useId, type ReactNode } from 'react';

import { ButtonLink } from '#app/ui/button.tsx';
import { ArrowRightIcon } from '#app/ui/icon.tsx';

interface FoundGroupProps {
  title: string;
  /** Each with a key of its own. */
  items: readonly { id: string; item: ReactNode }[];
  more?: { to: string; label: string } | undefined;
}

/** All of one kind that was found, with the way to more of it. Draws nothing where nothing was. */
export function FoundGroup({ title, items, more }: FoundGroupProps) {
  const id = useId();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h3 id={id} className="text-lg">
        {title}
      </h3>
      <ul className="flex flex-col gap-3">
        {items.map((one) => (
          <li key={one.id}>{one.item}</li>
        ))}
      </ul>
      {more && (
        <div>
          <ButtonLink to={more.to} icon={ArrowRightIcon}>
            {more.label}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
