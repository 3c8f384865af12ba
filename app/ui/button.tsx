import { Link } from '@remix-run/react';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';

import { buttonClasses, type ButtonLook } from './button-classes.ts';
import { Icon, type IconComponent } from './icon.tsx';

interface Shared {
  /** One `primary` in view for one task. */
  look?: ButtonLook;
  /** Drawn before the words. */
  icon?: IconComponent;
  /** As wide as its place: for the one main action on a phone. */
  wide?: boolean;
  children: ReactNode;
}

type NativeButton = Omit<ComponentPropsWithoutRef<'button'>, 'className' | 'style' | 'children'>;

export interface ButtonProps extends Shared, NativeButton {
  /** Never left to the browser, whose default sends the form. */
  type: 'submit' | 'button' | 'reset';
}

export function Button({
  look = 'secondary',
  icon,
  wide = false,
  type,
  children,
  ...native
}: ButtonProps) {
  return (
    <button {...native} type={type} className={buttonClasses(look, wide)}>
      {icon && <Icon of={icon} />}
      {children}
    </button>
  );
}

type NativeLink = Omit<ComponentPropsWithoutRef<typeof Link>, 'className' | 'style' | 'children'>;

/** Goes somewhere, and looks like a button. What changes something is a `Button` in a form. */
export function ButtonLink({
  look = 'secondary',
  icon,
  wide = false,
  children,
  ...link
}: Shared & NativeLink) {
  return (
    <Link {...link} className={buttonClasses(look, wide)}>
      {icon && <Icon of={icon} />}
      {children}
    </Link>
  );
}
