import type { ReactNode } from 'react';

import { Icon, type IconComponent } from './icon.tsx';

interface EmptyStateProps {
  icon: IconComponent;
  /** What will be here: "No messages yet". */
  title: string;
  /** 3 where the list it stands for has a heading of its own. */
  level?: 2 | 3;
  children?: ReactNode;
  /** The one thing to do first. */
  action?: ReactNode;
}

export function EmptyState({ icon, title, level = 2, children, action }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="flex flex-col items-start gap-3 rounded-xl border border-dashed border-edge p-5">
      <span className="inline-flex size-11 items-center justify-center rounded-lg bg-hedge-soft text-hedge">
        <Icon of={icon} size={24} />
      </span>
      <div>
        <Heading className="text-lg">{title}</Heading>
        {children !== undefined && <div className="max-w-measure text-muted">{children}</div>}
      </div>
      {action}
    </div>
  );
}
