import type { FairId } from '../../../shared/model/ids.ts';
import { Page } from '../../components/Page.tsx';
/** Placeholder while this screen is being built. */
export function BoardPage(_: { readonly fairId: FairId }) {
  return <Page title="board">{null}</Page>;
}
