import { useEffect, useEffectEvent } from 'react';
import { useLocation, useSearch } from 'wouter';

/** Does what the address asks for under a name, such as `?show=report`, once. */
export function useErrand(name: string, onAsked: (what: string) => void): void {
  const search = useSearch();
  const asked = new URLSearchParams(search).get(name);
  const [location, navigate] = useLocation();
  const answer = useEffectEvent((what: string) => {
    onAsked(what);
    const rest = new URLSearchParams(search);
    rest.delete(name);
    // A bare “?” takes the request out of the address, or coming back would ask once more.
    navigate(`${location}?${rest}`, { replace: true });
  });
  useEffect(() => {
    if (asked !== null) answer(asked);
  }, [asked]);
}
