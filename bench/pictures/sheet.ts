import { box, type Content, element, inline, type Markup } from './markup.ts';

/** A picture with what stands above it. */
export interface Captioned {
  readonly caption: string;
  /** Under the picture, small. */
  readonly note?: string;
  readonly png: Buffer;
}

/** Pictures in two columns, one below the other, the next always in the shorter column. */
export function contactSheet(title: string, pictures: readonly Captioned[]): Markup {
  const columns: { height: number; readonly content: Content[] }[] = [
    { height: 0, content: [] },
    { height: 0, content: [] },
  ];
  for (const picture of pictures) {
    const [shorter] = columns.toSorted((one, other) => one.height - other.height);
    shorter?.content.push(framed(picture));
    if (shorter !== undefined) shorter.height += heightOf(picture.png) + CAPTION_HEIGHT;
  }
  return box(
    'picture sheet',
    box('title', title),
    box(
      'columns',
      columns.map(({ content }) => box('column', content)),
    ),
  );
}

const CAPTION_HEIGHT = 60;

/** Rows of two: what it was and what it is. */
export function besideEachOther(rows: readonly (readonly [before: Captioned, after: Captioned])[]): Markup {
  return box(
    'picture sheet',
    rows.map((row) =>
      box(
        'columns',
        row.map((one) => box('column', framed(one))),
      ),
    ),
  );
}

function framed({ caption, note, png }: Captioned): Markup {
  return box(
    'framed',
    box('caption', caption),
    element('img', { src: `data:image/png;base64,${png.toString('base64')}`, alt: caption }),
    note === undefined ? undefined : box('note', inline('', note)),
  );
}

/** Pixels, from the header of a PNG. */
function heightOf(png: Buffer): number {
  return png.readUInt32BE(20);
}
