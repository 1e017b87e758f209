import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import { resetFields, setLayout } from '../../../../shared/documents/layoutEdit.ts';
import { MOST_SIGNATURES } from '../../../../shared/model/paperLayout.ts';
import { useText } from '../../../text/useText.ts';
import { LayoutSection } from './LayoutSection.tsx';
import type { LayoutProps } from './layoutProps.ts';
import { PausedInput } from './PausedInput.tsx';

/** Who signs at the foot of each page. */
export function SignatureSettings({ document, layout, state, onEdit }: LayoutProps) {
  const { text } = useText();
  const words = text.paperLayout.signatures;
  const list = useRef<HTMLOListElement>(null);
  const { signatures } = state;
  const edit = (change: (texts: readonly string[]) => readonly string[]) =>
    onEdit((present) =>
      setLayout(document, present, {
        signatures: [...change(present.signatures ?? document.signatures)],
      }),
    );
  const move = (at: number, by: -1 | 1): void => {
    void edit((texts) => {
      const moved = texts[at];
      return moved === undefined ? texts : texts.toSpliced(at, 1).toSpliced(at + by, 0, moved);
    });
  };
  const isFull = signatures.length >= MOST_SIGNATURES;
  return (
    <LayoutSection
      title={words.title}
      hint={words.hint}
      isOwn={layout.signatures !== null}
      onReset={() => void onEdit((present) => resetFields(present, ['signatures']))}
    >
      {signatures.length === 0 ? <p className="soft layout-hint">{words.none}</p> : null}
      <ol className="layout-signatures" ref={list}>
        {signatures.map((signature, index) => {
          const name = signature || words.text({ place: index + 1 });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line to sign on has no identity but its place
            <li key={index}>
              <div>
                <PausedInput
                  label={words.text({ place: index + 1 })}
                  value={signature}
                  placeholder={words.example}
                  maxLength={40}
                  onCommit={(typed) => edit((texts) => texts.with(index, typed.trim()))}
                />
              </div>
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined />}
                disabled={index === 0}
                aria-label={words.moveUp({ name })}
                title={words.moveUp({ name })}
                onClick={() => move(index, -1)}
              />
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined />}
                disabled={index === signatures.length - 1}
                aria-label={words.moveDown({ name })}
                title={words.moveDown({ name })}
                onClick={() => move(index, 1)}
              />
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={words.remove({ name })}
                title={words.remove({ name })}
                onClick={() => void edit((texts) => texts.toSpliced(index, 1))}
              />
            </li>
          );
        })}
      </ol>
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={isFull}
        title={isFull ? words.full({ most: MOST_SIGNATURES }) : ''}
        onClick={async () => {
          await edit((texts) => [...texts, '']);
          // Once it is drawn, the new line can be typed into.
          setTimeout(() => list.current?.querySelector<HTMLElement>('li:last-child input')?.focus(), 60);
        }}
      >
        {words.add}
      </Button>
    </LayoutSection>
  );
}
