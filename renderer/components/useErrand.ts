import { useEffect, useEffectEvent } from 'react';
import { useLocation, useSearch } from 'wouter';

/**
 * Does what the address asks for under a name, such as `?show=report`, once.
 * @param onAsked told what, and all that the address says
 * @param details other names that belong to it, and go with it
 */
export function useErrand(
  name: string,
  onAsked: (what: string, asked: URLSearchParams) => void,
  details: readonly string[] = [],
): void {
  const search = useSearch();
  const asked = new URLSearchParams(search).get(name);
  const [location, navigate] = useLocation();
  const answer = useEffectEvent((what: string) => {
    const rest = new URLSearchParams(search);
    onAsked(what, new URLSearchParams(search));
    for (const done of [name, ...details]) rest.delete(done);
    // A bare “?” takes the request out of the address, or coming back would ask once more.
    navigate(`${location}?${rest}`, { replace: true });
  });
  useEffect(() => {
    if (asked !== null) answer(asked);
  }, [asked]);
}
