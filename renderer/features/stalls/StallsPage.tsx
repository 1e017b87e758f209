import type { FairId } from '../../../shared/model/ids.ts';
import { Page } from '../../components/Page.tsx';
/** Placeholder while this screen is being built. */
export function StallsPage(_: { readonly fairId: FairId }) {
  return <Page title="stalls">{null}</Page>;
}
