import { classNames } from './class-names.ts';

const widths = ['w-11/12', 'w-3/4', 'w-5/6', 'w-2/3'] as const;

/** The shape of lines to come, for what takes longer than a second. Says so to those who listen. */
export function Skeleton({ lines = 3, label = 'Loading' }: { lines?: number; label?: string }) {
  return (
    <div role="status" aria-label={label} className="flex flex-col gap-3">
      {Array.from({ length: lines }, (_line, index) => (
        <span
          key={index}
          className={classNames(
            'skeleton-line block h-4 rounded-sm bg-line',
            widths[index % widths.length],
          )}
        />
      ))}
    </div>
  );
}
