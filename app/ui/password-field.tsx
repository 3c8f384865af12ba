import { useEffect, useRef, useState, type ComponentPropsWithoutRef } from 'react';

import { describeField, FieldFrame, type FieldWords } from './field-frame.tsx';
import { HideIcon, Icon, ShowIcon } from './icon.tsx';
import { LiveRegion } from './live-region.tsx';
import { useIsLive } from './use-is-live.ts';

type NativeInput = Omit<
  ComponentPropsWithoutRef<'input'>,
  'className' | 'style' | 'children' | 'type' | 'defaultValue' | 'value' | keyof FieldWords
>;

interface PasswordFieldProps extends FieldWords, NativeInput {
  autoComplete: 'current-password' | 'new-password';
}

/**
 * A password, which the person may look at while typing. Sending the form hides it again, so that
 * the browser keeps no copy of it as ordinary text. A typed password is never sent back to a page.
 */
export function PasswordField({
  name,
  label,
  hint,
  error,
  id,
  optional,
  ...native
}: PasswordFieldProps) {
  const words = { name, label, hint, error, id, optional };
  const attributes = describeField(words);
  const input = useRef<HTMLInputElement>(null);
  const [isShown, setIsShown] = useState(false);
  const [said, setSaid] = useState('');
  const isLive = useIsLive();

  useEffect(() => {
    const form = input.current?.form;
    const hide = () => setIsShown(false);
    form?.addEventListener('submit', hide);
    return () => form?.removeEventListener('submit', hide);
  }, []);

  function toggle() {
    setSaid(isShown ? 'Your password is hidden' : 'Your password is shown');
    setIsShown(!isShown);
  }

  return (
    <FieldFrame {...words}>
      <div className="relative">
        <input
          {...native}
          {...attributes}
          ref={input}
          type={isShown ? 'text' : 'password'}
          autoCapitalize="none"
          spellCheck={false}
          className="field-box pr-24"
        />
        {isLive && (
          <button
            type="button"
            aria-label={isShown ? 'Hide password' : 'Show password'}
            aria-controls={attributes.id}
            onClick={toggle}
            className="absolute inset-y-0 right-0 flex min-h-11 items-center gap-1.5 rounded-lg px-3.5 font-bold text-hedge hover:text-hedge-deep"
          >
            <Icon of={isShown ? HideIcon : ShowIcon} />
            {isShown ? 'Hide' : 'Show'}
          </button>
        )}
      </div>
      <LiveRegion>{said}</LiveRegion>
    </FieldFrame>
  );
}
