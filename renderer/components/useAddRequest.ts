import { useEffect, useEffectEvent } from 'react';
import { useLocation, useSearch } from 'wouter';

/** Opens the form for a new record when the address asks for it with `?new=1`, once. */
export function useAddRequest(open: () => void): void {
  const isAsked = new URLSearchParams(useSearch()).has('new');
  const [location, navigate] = useLocation();
  const answer = useEffectEvent(() => {
    open();
    // A bare “?” takes the request out of the address, or coming back would open the form again.
    navigate(`${location}?`, { replace: true });
  });
  useEffect(() => {
    if (isAsked) answer();
  }, [isAsked]);
}
