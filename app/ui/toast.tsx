import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';

import { CloseIcon, DoneIcon, Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

const SHOWN_MS = 8_000;

interface Toast {
  id: number;
  words: string;
}

type ShowToast = (words: string) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

/**
 * A few words that something small is done ("Copied"). Gone after eight seconds, sooner when closed,
 * never while the pointer or the focus is on it. What matters stands in the page as a `Notice`.
 */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}

/** Once, around the pages. Holds the region that is read aloud. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const show = useCallback<ShowToast>(
    (words) => setToast((before) => ({ id: (before?.id ?? 0) + 1, words })),
    [],
  );
  const close = useCallback(() => setToast(null), []);
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div
        role="status"
        className="not-printed pointer-events-none fixed inset-x-4 bottom-20 z-40 flex justify-center lg:bottom-6"
      >
        {toast && <ToastBox key={toast.id} words={toast.words} onClose={close} />}
      </div>
    </ToastContext.Provider>
  );
}

function ToastBox({ words, onClose }: { words: string; onClose: () => void }) {
  const [isHeld, setIsHeld] = useState(false);

  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, onClose]);

  const holds = useMemo(
    () => ({
      onPointerEnter: () => setIsHeld(true),
      onPointerLeave: () => setIsHeld(false),
      onFocus: () => setIsHeld(true),
      onBlur: () => setIsHeld(false),
    }),
    [],
  );
  return (
    <div
      {...holds}
      className="pointer-events-auto flex items-center gap-2.5 rounded-lg border border-line bg-surface py-1 pr-1 pl-4 shadow-float"
    >
      <Icon of={DoneIcon} className="text-hedge" />
      <p>{words}</p>
      <IconButton type="button" look="quiet" label="Close" icon={CloseIcon} onClick={onClose} />
    </div>
  );
}
