import { classNames } from './class-names.ts';

interface DateLineProps {
  /** "Tuesday 6 October", or "New since you were here". */
  children: string;
  tone?: 'quiet' | 'new';
  id?: string;
}

/** A ruled line with words in it, between what was and what came after. */
export function DateLine({ children, tone = 'quiet', id }: DateLineProps) {
  const rule = classNames('grow border-t', tone === 'new' ? 'border-berry' : 'border-line');
  return (
    <div
      id={id}
      className={classNames(
        'flex items-center gap-2.5 text-center text-sm',
        tone === 'new' ? 'font-bold text-berry' : 'text-muted',
      )}
    >
      <span className={rule} />
      <p>{children}</p>
      <span className={rule} />
    </div>
  );
}
