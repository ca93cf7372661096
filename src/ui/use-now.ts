import { useEffect, useState } from 'react';
import { useServices } from './services';

const minute = 60_000;

/** The time, renewed every minute: what is shown as valid must not stay so in a tab left open. */
export function useNow(): Date {
  const { clock } = useServices();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), minute);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
