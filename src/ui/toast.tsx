import declineIcon from '@ui5/webcomponents-icons/dist/decline.js';
import { Button } from '@ui5/webcomponents-react';
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { shellText } from '../i18n/shell';
import { classNames } from './class-names';
import styles from './toast.module.css';

/**
 * UI5's Toast closes after seconds and can hold no button; an undo needs one and time to reach it.
 * The region is a manual popover, so that it stands above open dialogs too.
 */

const plainMilliseconds = 4_000;
const actionMilliseconds = 12_000;
const mostShown = 3;

interface ToastOptions {
  readonly action?: { readonly label: string; readonly run: () => void | Promise<void> };
}

export type ShowToast = (message: string, options?: ToastOptions) => void;

interface ShownToast {
  readonly id: number;
  readonly message: string;
  readonly action: ToastOptions['action'];
}

const ToastContext = createContext<ShowToast | null>(null);

/** Shows a short message that goes away by itself; with an action it stays at least ten seconds. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (show === null) throw new Error('useToast needs a ToastProvider above it');
  return show;
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const nextId = useRef(0);
  const region = useRef<HTMLElement>(null);

  const show = useCallback<ShowToast>((message, options) => {
    nextId.current += 1;
    const toast = { id: nextId.current, message, action: options?.action };
    setToasts((shown) => [...shown, toast].slice(-mostShown));
  }, []);
  const close = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);

  useEffect(() => {
    const element = region.current;
    if (element === null || typeof element.showPopover !== 'function') return;
    // Opened anew for each message: the last opened popover is the topmost one.
    if (element.matches(':popover-open')) element.hidePopover();
    if (toasts.length > 0) element.showPopover();
  }, [toasts]);

  return (
    <ToastContext value={show}>
      {children}
      <section ref={region} popover="manual" className={styles.region} aria-label={shellText.messages}>
        {toasts.map((toast) => (
          <Toast key={toast.id} toast={toast} onClose={close} />
        ))}
      </section>
      <div role="status" className={styles.announcement}>
        {toasts.map((toast) => (
          <span key={toast.id}>{toast.message}</span>
        ))}
      </div>
    </ToastContext>
  );
}

function Toast({ toast, onClose }: { readonly toast: ShownToast; readonly onClose: (id: number) => void }) {
  const { id, action } = toast;
  const [isHeld, setIsHeld] = useState(false);
  const [isRunning, setIsRunning] = useState(false);

  useEffect(() => {
    if (isHeld || isRunning) return;
    const timer = setTimeout(() => onClose(id), action === undefined ? plainMilliseconds : actionMilliseconds);
    return () => clearTimeout(timer);
  }, [isHeld, isRunning, id, action, onClose]);

  const run = async () => {
    if (action === undefined) return;
    setIsRunning(true);
    try {
      await action.run();
    } finally {
      onClose(id);
    }
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose(id);
  };

  return (
    <fieldset
      className={styles.toast}
      aria-label={toast.message}
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
      onKeyDown={closeOnEscape}
    >
      <span className={styles.message}>{toast.message}</span>
      {action !== undefined && (
        <Button
          design="Transparent"
          className={classNames(styles.action)}
          loading={isRunning}
          disabled={isRunning}
          onClick={() => void run()}
        >
          {action.label}
        </Button>
      )}
      <Button
        design="Transparent"
        icon={declineIcon}
        tooltip={shellText.closeMessage}
        accessibleName={shellText.closeMessage}
        onClick={() => onClose(id)}
      />
    </fieldset>
  );
}
