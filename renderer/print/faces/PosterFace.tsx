import { Fragment, useLayoutEffect, useRef } from 'react';
import type { SheetDocument } from '../../../shared/documents/sheetDocument.ts';
import type { Poster, PosterOffer } from '../../../shared/documents/sheetFace.ts';
import { imageAddress } from '../../../shared/model/picture.ts';
import { fitPoster } from './fitPoster.ts';
import { PosterFlower } from './PosterFlower.tsx';
import { emsOf, piecesOf, sizeInBox } from './posterText.ts';
import { RingMark } from './RingMark.tsx';
import './posterFace.css';

/** Room of the headline beside the flower, and of the day, in millimetres. */
const HEADLINE = { width: 132, height: 46, largest: 21 } as const;
const DAY = { width: 92, largest: 23, weekday: 0.42 } as const;
/** So few categories have a line each. */
const MOST_IN_ONE_COLUMN = 3;

interface PosterFaceProps {
  readonly document: SheetDocument;
  readonly poster: Poster;
}

/** The notice poster: one page, its text as large as all of it fits. */
export function PosterFace({ document, poster }: PosterFaceProps) {
  const page = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another poster must be fitted anew
  useLayoutEffect(() => {
    if (page.current) fitPoster(page.current);
  }, [poster]);
  return (
    <article ref={page} className="poster">
      <div className="poster-content">
        <PosterHead document={document} poster={poster} />
        {poster.alert === '' ? null : <p className="poster-alert">{poster.alert}</p>}
        <PosterDay poster={poster} />
        {poster.offers.length === 0 ? null : <PosterOffers poster={poster} />}
        <PosterWords poster={poster} />
        <PosterFoot poster={poster} />
      </div>
      {document.edition ? <div className="poster-edition">{document.edition}</div> : null}
    </article>
  );
}

function PosterHead({ document, poster }: PosterFaceProps) {
  const size = sizeInBox(poster.headline, HEADLINE.width, HEADLINE.height, HEADLINE.largest);
  return (
    <header className="poster-head">
      <div className="poster-name">
        <div className="poster-kicker">
          {document.logo ? <img src={imageAddress(document.logo)} alt="" /> : null}
          <span>{poster.kicker}</span>
          {document.sampleMark ? <span className="poster-sample">{document.sampleMark}</span> : null}
        </div>
        <div className="poster-headline" style={{ fontSize: `calc(${size}mm * min(var(--fit), 1))` }}>
          {piecesOf(poster.headline).map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no identity but its place
            <Fragment key={index}>
              <span className="poster-piece">{piece.trim()}</span>
              {piece.endsWith(' ') ? ' ' : null}
            </Fragment>
          ))}
        </div>
        <div className="poster-subline">{poster.subline}</div>
      </div>
      <PosterFlower />
    </header>
  );
}

function PosterDay({ poster }: { readonly poster: Poster }) {
  const { before, date, after } = poster.day;
  const small = DAY.weekday * emsOf(before + after);
  const size = Math.min(DAY.largest, DAY.width / (emsOf(date) + small));
  return (
    <section className="poster-when">
      <div>
        <div className="poster-year">
          {poster.year}
          {poster.dayLabel === '' ? null : <span className="poster-label">{poster.dayLabel}</span>}
        </div>
        <div className="poster-day" style={{ fontSize: `calc(${size}mm * min(var(--fit), 1))` }}>
          {before === '' ? null : <span className="poster-weekday">{before} </span>}
          {date}
          {after === '' ? null : <span className="poster-weekday"> {after}</span>}
        </div>
      </div>
      <dl>
        <dt>{poster.time.label}</dt>
        <dd className="poster-time">{poster.time.value}</dd>
        <dt>{poster.place.label}</dt>
        <dd className="poster-place">{poster.place.value}</dd>
      </dl>
    </section>
  );
}

function PosterOffers({ poster }: { readonly poster: Poster }) {
  const { offers, guests } = poster;
  const isOneColumn = offers.length <= MOST_IN_ONE_COLUMN;
  return (
    <section>
      <h2>{poster.offersTitle}</h2>
      <div className={isOneColumn ? 'poster-offers is-one-column' : 'poster-offers'}>
        {offers.map((offer) => (
          <OfferCard key={offer.title} offer={offer} />
        ))}
        {guests.value === '' ? null : (
          <div className={`poster-guests ${offers.length % 2 === 0 || isOneColumn ? 'is-wide' : ''}`}>
            <b>{guests.label}</b> {guests.value}
          </div>
        )}
      </div>
    </section>
  );
}

function OfferCard({ offer }: { readonly offer: PosterOffer }) {
  return (
    <div className="poster-offer">
      <RingMark mark={offer.mark} />
      <div>
        <div className="poster-offer-title">
          <b>{offer.title}</b> <span>{offer.stalls}</span>
        </div>
        {offer.items === '' ? null : <div className="poster-items">{offer.items}</div>}
        {offer.units === '' ? null : <div className="poster-units">{offer.units}</div>}
      </div>
    </div>
  );
}

function PosterWords({ poster }: { readonly poster: Poster }) {
  const notes = poster.notes.filter(({ value }) => value !== '');
  if (poster.words.length === 0 && notes.length === 0) return null;
  return (
    <section className="poster-words">
      {poster.words.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
        <p key={index}>{line}</p>
      ))}
      {notes.map(({ label, value }) => (
        <p key={label}>
          <b>{label}</b> {value}
        </p>
      ))}
    </section>
  );
}

function PosterFoot({ poster }: { readonly poster: Poster }) {
  return (
    <footer className="poster-foot">
      <div>
        {poster.phone.value === '' ? null : (
          <>
            <div className="poster-phone-label">{poster.phone.label}</div>
            <div className="poster-phone">{poster.phone.value}</div>
          </>
        )}
      </div>
      <div className="poster-host">
        <div>{poster.host}</div>
        <div>{poster.postedOn}</div>
      </div>
    </footer>
  );
}
