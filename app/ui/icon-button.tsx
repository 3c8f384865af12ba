import { Link } from '@remix-run/react';
import type { ComponentPropsWithoutRef } from 'react';

import { classNames } from './class-names.ts';
import { Icon, type IconComponent } from './icon.tsx';

interface Shared {
  /** Its name for those who listen, and its tip for those who point. */
  label: string;
  icon: IconComponent;
  /** `quiet` has no edge, for rows of actions. */
  look?: 'edged' | 'quiet';
}

function iconButtonClasses(look: 'edged' | 'quiet'): string {
  return classNames(
    'forced-edge inline-flex size-11 shrink-0 items-center justify-center rounded-lg border transition-colors',
    'disabled:opacity-50 aria-pressed:border-hedge aria-pressed:bg-hedge-soft aria-pressed:text-hedge',
    look === 'edged'
      ? 'border-edge bg-surface text-ink not-disabled:hover:border-ink not-disabled:hover:bg-sunk'
      : 'border-transparent text-muted not-disabled:hover:bg-hedge-soft not-disabled:hover:text-hedge',
  );
}

type NativeButton = Omit<
  ComponentPropsWithoutRef<'button'>,
  'className' | 'style' | 'children' | 'aria-label' | 'title'
>;

interface IconButtonProps extends Shared, NativeButton {
  type: 'submit' | 'button';
}

/** For the few drawings that everybody knows. */
export function IconButton({ label, icon, look = 'edged', type, ...native }: IconButtonProps) {
  return (
    <button
      {...native}
      type={type}
      aria-label={label}
      title={label}
      className={iconButtonClasses(look)}
    >
      <Icon of={icon} />
    </button>
  );
}

export function IconLink({ label, icon, look = 'edged', to }: Shared & { to: string }) {
  return (
    <Link to={to} aria-label={label} title={label} className={iconButtonClasses(look)}>
      <Icon of={icon} />
    </Link>
  );
}
