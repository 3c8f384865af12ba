import { classNames } from './class-names.ts';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

const base =
  'forced-edge inline-flex min-h-11 items-center justify-center gap-2 rounded-md border px-4 py-2 ' +
  'text-center font-bold no-underline transition-colors ' +
  'disabled:opacity-50 aria-disabled:opacity-50';

const looks: Record<ButtonLook, string> = {
  primary:
    'border-hedge bg-hedge text-on-hedge not-disabled:hover:border-hedge-deep not-disabled:hover:bg-hedge-deep',
  secondary:
    'border-edge bg-surface text-ink not-disabled:hover:border-ink not-disabled:hover:bg-sunk ' +
    'aria-pressed:border-hedge aria-pressed:bg-hedge-soft aria-pressed:text-hedge',
  quiet:
    'border-transparent text-hedge not-disabled:hover:bg-hedge-soft not-disabled:hover:text-hedge-deep',
  danger:
    'border-berry bg-surface text-berry not-disabled:hover:bg-berry-soft not-disabled:hover:text-berry-deep',
};

export function buttonClasses(look: ButtonLook, wide: boolean): string {
  return classNames(base, looks[look], wide && 'w-full');
}
