import { forwardRef, type ReactNode } from 'react';

import { classNames } from '#app/ui/class-names.ts';
import { Icon, type IconComponent } from '#app/ui/icon.tsx';

const tones = { gorse: 'bg-gorse-soft text-bark', berry: 'bg-berry-soft text-berry' };

interface QuestionBoxProps {
  /** Of its sentence, which names the box. */
  id: string;
  icon: IconComponent;
  tone: keyof typeof tones;
  sentence: ReactNode;
  children?: ReactNode;
}

/**
 * What a message is held for, above the field it is about. What is pressed in it belongs to the form
 * around it, so it answers without script as well. It may take the focus.
 */
export const QuestionBox = forwardRef<HTMLDivElement, QuestionBoxProps>(
  function QuestionBox(props, box) {
    const { id, icon, tone, sentence, children } = props;
    return (
      <div
        ref={box}
        tabIndex={-1}
        role="group"
        aria-labelledby={id}
        className={classNames(
          'forced-edge flex max-h-[50dvh] items-start gap-3 overflow-y-auto rounded-lg px-4 py-3',
          tones[tone],
        )}
      >
        <Icon of={icon} className="mt-0.5" />
        <div className="flex min-w-0 grow flex-col gap-2">
          <p id={id} role="status">
            {sentence}
          </p>
          {children}
        </div>
      </div>
    );
  },
);
