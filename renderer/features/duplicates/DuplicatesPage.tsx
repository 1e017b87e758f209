import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import '../../components/list.css';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { PATHS } from '../../navigation/paths.ts';
import { useText } from '../../text/useText.ts';
import type { DuplicateView } from '../../usecases/duplicates.ts';
import { useDuplicates } from '../../usecases/duplicates.ts';
import { useGroups } from '../../usecases/registers.ts';
import { FoundPair, SetAsideLine } from './PairLine.tsx';
import './duplicates.css';

const VIEWS = ['likely', 'namesakes', 'setAside'] as const;
type View = (typeof VIEWS)[number];
/** Pairs drawn at first; a register with many namesakes would be slow to draw at once. */
const STEP = 50;

/** People who may have been entered twice: merge them, or say that they are two. */
export function DuplicatesPage() {
  const { text } = useText();
  const [, navigate] = useLocation();
  const view = useDuplicates();
  const words = text.duplicates;
  return (
    <Page
      title={words.title}
      note={words.note}
      actions={
        <Button icon={<ArrowLeftOutlined />} onClick={() => navigate(PATHS.volunteers)}>
          {words.back}
        </Button>
      }
    >
      {view ? <Pairs view={view} /> : <p className="soft">{text.common.loading}</p>}
    </Page>
  );
}

function Pairs({ view }: { readonly view: DuplicateView }) {
  const { text } = useText();
  const words = text.duplicates;
  const groups = useGroups() ?? [];
  const [shown, setShown] = useState<View>('likely');
  const [limit, setLimit] = useState(STEP);
  const likely = view.found.filter(({ strength }) => strength !== 'weak');
  const namesakes = view.found.filter(({ strength }) => strength === 'weak');
  const counts = { likely: likely.length, namesakes: namesakes.length, setAside: view.setAside.length };
  const found = shown === 'namesakes' ? namesakes : likely;
  const count = counts[shown];
  return (
    <>
      <Segmented<View>
        aria-label={words.viewLabel}
        className="pair-views"
        value={shown}
        options={VIEWS.map((value) => ({ value, label: words.views[value]({ count: counts[value] }) }))}
        onChange={(next) => {
          setShown(next);
          setLimit(STEP);
        }}
      />
      {count === 0 ? (
        <EmptyState sentence={words.empty[shown]} action={<BackButton />} />
      ) : (
        <table className="plain-table pair-table">
          <thead>
            <tr>
              <th scope="col">{words.columns.reason}</th>
              <th scope="col">{words.columns.first}</th>
              <th scope="col">{words.columns.second}</th>
              <th scope="col">{words.columns.actions}</th>
            </tr>
          </thead>
          <tbody>
            {shown === 'setAside'
              ? view.setAside
                  .slice(0, limit)
                  .map((pair) => <SetAsideLine key={pair.id} pair={pair} groups={groups} />)
              : found
                  .slice(0, limit)
                  .map((pair) => (
                    <FoundPair key={`${pair.first.id}/${pair.second.id}`} pair={pair} groups={groups} />
                  ))}
          </tbody>
        </table>
      )}
      {count > limit ? (
        <p>
          <Button onClick={() => setLimit(limit + STEP)}>
            {words.more({ count: Math.min(STEP, count - limit) })}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function BackButton() {
  const { text } = useText();
  const [, navigate] = useLocation();
  return (
    <Button type="primary" onClick={() => navigate(PATHS.volunteers)}>
      {text.duplicates.back}
    </Button>
  );
}
