import { DeleteOutlined, LeftOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { MOST_PHOTOS } from '../../../shared/documents/fairSummary.ts';
import type { FairId } from '../../../shared/model/ids.ts';
import type { Picture } from '../../../shared/model/picture.ts';
import { imageAddress } from '../../../shared/model/picture.ts';
import { InlineText } from '../../components/InlineText.tsx';
import { useAction } from '../../components/useAction.tsx';
import { useText } from '../../text/useText.ts';
import {
  captionPicture,
  choosePictures,
  movePicture,
  removePicture,
  usePictures,
} from '../../usecases/pictures.ts';
import type { Recording } from '../../usecases/recordView.ts';

interface PhotoGridProps {
  readonly fairId: FairId;
  readonly recording: Recording;
  readonly isReadOnly: boolean;
}

/** The photos of a fair's summary: add, caption, put in order, remove. */
export function PhotoGrid({ fairId, recording, isReadOnly }: PhotoGridProps) {
  const { text } = useText();
  const run = useAction();
  const pictures = usePictures(fairId);
  const [isAdding, setAdding] = useState(false);
  const words = text.fairPapers.editor;
  if (!pictures) return null;
  const isFull = pictures.length >= MOST_PHOTOS;
  const add = async (): Promise<void> => {
    setAdding(true);
    try {
      await run(() => choosePictures(recording.target), { isQuiet: true });
    } finally {
      setAdding(false);
    }
  };
  return (
    <section aria-label={words.photos({ count: pictures.length, most: MOST_PHOTOS })}>
      <div className="photo-bar">
        <b>{words.photos({ count: pictures.length, most: MOST_PHOTOS })}</b>
        {isReadOnly ? null : (
          <Button
            size="small"
            icon={<PlusOutlined />}
            loading={isAdding}
            disabled={isFull}
            data-testid="add-photo"
            onClick={() => void add()}
          >
            {isAdding ? words.adding : words.addPhoto}
          </Button>
        )}
      </div>
      {isReadOnly ? null : <div className="soft field-hint">{isFull ? words.full : words.photosHint}</div>}
      {isReadOnly && pictures.length === 0 ? <div className="soft">{words.noPhotos}</div> : null}
      <ul className="photo-grid">
        {pictures.map((picture, index) => (
          <PhotoTile
            key={picture.id}
            picture={picture}
            number={index + 1}
            isLast={index === pictures.length - 1}
            recording={recording}
            isReadOnly={isReadOnly}
          />
        ))}
      </ul>
    </section>
  );
}

interface PhotoTileProps {
  readonly picture: Picture;
  readonly number: number;
  readonly isLast: boolean;
  readonly recording: Recording;
  readonly isReadOnly: boolean;
}

function PhotoTile({ picture, number, isLast, recording, isReadOnly }: PhotoTileProps) {
  const { text } = useText();
  const run = useAction();
  const words = text.fairPapers.editor;
  const { target } = recording;
  const { id, caption, image } = picture;
  const move = (by: -1 | 1) => () => void run(() => movePicture(target, id, by), { isQuiet: true });
  return (
    <li data-testid="photo">
      <img src={imageAddress(image)} alt={words.photoOf({ number, caption })} />
      {isReadOnly ? (
        <div>{caption}</div>
      ) : (
        <>
          <InlineText
            label={words.caption({ number })}
            value={caption}
            placeholder={words.captionPlaceholder}
            onCommit={(typed) => captionPicture(target, id, typed)}
          />
          <div className="photo-tools">
            <Button
              size="small"
              type="text"
              icon={<LeftOutlined />}
              aria-label={words.moveBefore({ number })}
              disabled={number === 1}
              onClick={move(-1)}
            />
            <Button
              size="small"
              type="text"
              icon={<RightOutlined />}
              aria-label={words.moveAfter({ number })}
              disabled={isLast}
              onClick={move(1)}
            />
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              aria-label={words.remove({ number })}
              onClick={() => void run(() => removePicture(target, id))}
            />
          </div>
        </>
      )}
    </li>
  );
}
