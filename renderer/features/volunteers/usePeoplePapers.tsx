import type { ReactNode } from 'react';
import { useCallback, useState } from 'react';
import { useLatest } from '../../components/useLatest.ts';
import type { PeoplePapersKind } from '../../navigation/paths.ts';
import { IssueCertificates } from './IssueCertificates.tsx';
import type { PeopleScope } from './peopleScopes.ts';
import { ServiceRecordsDrawer } from './ServiceRecordsDrawer.tsx';

interface PeoplePapers {
  readonly open: (kind: PeoplePapersKind) => void;
  /** The drawer or dialog that is open; null when none is. */
  readonly opened: ReactNode;
}

interface Opened {
  readonly kind: PeoplePapersKind;
  readonly scopes: readonly [PeopleScope, ...PeopleScope[]];
}

/**
 * Service records and certificates for many people.
 * @param scopesNow for whom there can be some, at the moment of opening; the first is taken until another is chosen
 */
export function usePeoplePapers(scopesNow: () => readonly PeopleScope[]): PeoplePapers {
  const [opened, setOpened] = useState<Opened | null>(null);
  const latest = useLatest(scopesNow);
  const open = useCallback(
    (kind: PeoplePapersKind) => {
      const [first, ...others] = latest()();
      if (first) setOpened({ kind, scopes: [first, ...others] });
    },
    [latest],
  );
  const close = (): void => setOpened(null);
  if (!opened) return { open, opened: null };
  const { kind, scopes } = opened;
  return {
    open,
    opened:
      kind === 'records' ? (
        <ServiceRecordsDrawer scopes={scopes} onClose={close} />
      ) : (
        <IssueCertificates scopes={scopes} onClose={close} />
      ),
  };
}
