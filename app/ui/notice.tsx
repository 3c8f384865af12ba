import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { AlertIcon, DoneIcon, GuardIcon, Icon, type IconComponent, InfoIcon } from './icon.tsx';

type NoticeTone = 'success' | 'warn' | 'info' | 'stop';

const looks: Record<NoticeTone, { icon: IconComponent; classes: string }> = {
  success: { icon: DoneIcon, classes: 'border-hedge bg-hedge-soft text-hedge' },
  warn: { icon: AlertIcon, classes: 'border-bark bg-gorse-soft text-bark' },
  info: { icon: InfoIcon, classes: 'border-sloe bg-sloe-soft text-sloe' },
  stop: { icon: GuardIcon, classes: 'border-berry bg-berry-soft text-berry' },
};

interface NoticeProps {
  /** `stop` is for Guard and for what went wrong outside a form. */
  tone: NoticeTone;
  /** A few words in bold; the icon only repeats them. */
  title: string;
  children?: ReactNode;
  /** `status` where it comes up after something was done, `alert` where it must not be missed. */
  role?: 'status' | 'alert';
  id?: string;
}

/** Says in the page what happened or what matters here. Stays until the page changes. */
export function Notice({ tone, title, children, role, id }: NoticeProps) {
  const { icon, classes } = looks[tone];
  return (
    <div
      id={id}
      role={role}
      className={classNames('flex items-start gap-3 rounded-lg border px-4 py-3', classes)}
    >
      <Icon of={icon} className="mt-0.5" />
      <div className="min-w-0 [&_a]:text-current">
        <strong>{title}</strong>
        {children !== undefined && <div>{children}</div>}
      </div>
    </div>
  );
}
