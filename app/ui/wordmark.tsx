import { classNames } from './class-names.ts';

/** The sprig: two leaves and a berry. The files in `public/` draw the same one. */
export function Sprig({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      className={classNames('shrink-0', className)}
    >
      <path
        d="M11.6 22c-.1-3.4.1-6.2.8-9 .1-2.2-.6-4.2-2-6.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <path d="M11.5 18.6C6.9 18.7 3.6 16 2.9 11.2c5 0 8.4 2.7 8.6 7.4Z" fill="currentColor" />
      <path d="M12.9 12.4c.3-4.6 3.2-7.6 8.2-8.4.5 5-2.9 8.4-8.2 8.4Z" fill="currentColor" />
      <circle cx="9.4" cy="5.2" r="2.7" className="fill-berry" />
    </svg>
  );
}

/** The name of the product with its sprig. */
export function Wordmark({ className }: { className?: string }) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-2 text-lg font-bold text-hedge',
        className,
      )}
    >
      <Sprig className="size-6" />
      Hedgerow
    </span>
  );
}
