import { useEffect, useState } from 'react';
import { useServices } from './services';

const minute = 60_000;

/**
 * The time, renewed every minute: what is shown as valid must not stay so in a tab left open. And with every change of
 * certificates, or one that was made a second ago is not valid yet.
 */
export function useNow(): Date {
  const { clock, backend } = useServices();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), minute);
    const unsubscribe = backend.subscribe(({ resource }) => {
      if (resource === 'certificates') setNow(clock.now());
    });
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, [clock, backend]);
  return now;
}
