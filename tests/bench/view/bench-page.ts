/// <reference types="vite/client" />
import '@fontsource/literata/400.css';
import '@fontsource/literata/600.css';
import '@fontsource/ibm-plex-sans/500.css';
import '../../../renderer/styles/tokens.css';
import '../../../renderer/styles/concept-colours.css';
import '../../../renderer/styles/base.css';
import './bench-page.css';
import { buildPage } from '../../../renderer/document-view/build-page.ts';
import { createDocumentView } from '../../../renderer/document-view/create-document-view.ts';
import type {
  ConceptLook,
  DocumentView,
  ShownAnnotation,
} from '../../../renderer/document-view/document-view.ts';
import type { ConceptId } from '../../../shared/base/identifiers.ts';
import { type Document, type Segment, toSegments } from '../../../shared/document/document.ts';
import { segmentLegalText } from '../../../shared/document/legal-structure.ts';
import { createFlatPage, type FlatPage } from './flat-page.ts';

/** What the bench asks of the page in the window; times in milliseconds. */
export type BenchPage = {
  readonly load: (text: string) => number;
  /** Random codes: how many, and between which lengths. */
  readonly code: (count: number, shortest: number, longest: number) => void;
  readonly open: (kind: 'page' | 'flat') => Promise<number>;
  /** Adds a code in sight: what the change and the frame that shows it keep the window busy. */
  readonly addOne: () => Promise<number>;
  /** Scrolls by so many pixels a frame, or `null` from end to end; gives the times between frames. */
  readonly scroll: (frames: number, step: number | null) => Promise<readonly number[]>;
  readonly close: () => void;
};

declare global {
  interface Window {
    bench: BenchPage;
  }
}

const found = document.querySelector<HTMLElement>('#place');
if (found === null) throw new Error('The bench page has no place');
const place = found;

const looks = new Map<ConceptId, ConceptLook>(
  Array.from({ length: 24 }, (_, index): [ConceptId, ConceptLook] => [
    `con_${index + 1}`,
    { name: `Concept ${index + 1}`, shortName: `код${index + 1}`, colourOrder: index + 1 },
  ]),
);
let bare: Document | null = null;
let segments: readonly Segment[] = [];
let annotations: readonly ShownAnnotation[] = [];
let page: DocumentView | null = null;
let flat: FlatPage | null = null;
let added = 0;

/** mulberry32, so that each run measures the same codes. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function newCode(id: number, start: number, end: number, concept: number): ShownAnnotation {
  return {
    id: `ann_${id}`,
    start,
    end,
    conceptId: `con_${(concept % 24) + 1}`,
    status: id % 5 === 0 ? 'proposed' : 'accepted',
    origin: id % 5 === 0 ? 'indicator' : 'manual',
    coderInitials: id % 7 === 0 ? 'АС' : null,
    hasNote: false,
  };
}

/** Resolves when the frame that follows has been painted. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(null);
    });
  });
}

const quiet = () => {};

window.bench = {
  load: (text) => {
    const made: Document = {
      id: 'doc_1',
      workId: 'work_1',
      role: 'whole',
      title: 'Law',
      language: 'ru',
      editionDate: null,
      keywords: [],
      identifiers: {},
      text,
      textHash: '',
      variables: {},
      source: { fileName: '', mediaType: '', byteHash: '', importedAt: '', reader: '' },
      replacesDocumentId: null,
    };
    bare = made;
    segments = toSegments(made.id, segmentLegalText(text, 'ru'));
    return segments.length;
  },
  code: (count, shortest, longest) => {
    const random = seededRandom(7);
    const length = bare?.text.length ?? 0;
    annotations = Array.from({ length: count }, (_, id) => {
      const size = Math.floor(shortest + random() * (longest - shortest));
      const start = Math.floor(random() * (length - size));
      return newCode(id, start, start + size, Math.floor(random() * 24));
    }).sort((a, b) => a.start - b.start || b.end - a.end);
  },
  open: async (kind) => {
    if (bare === null) throw new Error('Nothing is loaded');
    await painted();
    const start = performance.now();
    if (kind === 'flat') {
      flat = createFlatPage(place, buildPage(bare.text, segments));
      flat.setAnnotations(annotations);
    } else {
      page = createDocumentView(place, {
        document: bare,
        segments,
        strings: {
          ...{ document: '', margin: '', note: '', moreCodes: String },
          ...{ startHandle: '', endHandle: '' },
        },
        events: {
          onSelection: quiet,
          onHover: quiet,
          onAnnotationClick: quiet,
          onConceptDrop: quiet,
          onBoundsChange: quiet,
          onBoundsMode: quiet,
          onContextMenu: quiet,
          onVisiblePlace: quiet,
        },
      });
      page.setAnnotations(annotations, looks);
    }
    await painted();
    return performance.now() - start;
  },
  addOne: async () => {
    await painted();
    added += 1;
    const code = newCode(1_000_001 + 5 * added, 700 + added, 760 + added, added);
    const next = annotations.findIndex((one) => one.start > code.start);
    if (flat === null) {
      annotations = annotations.toSpliced(next < 0 ? annotations.length : next, 0, code);
    }
    // Asked for before the page asks for its own, so that it is called before.
    const frameStart = new Promise<number>((resolve) => {
      requestAnimationFrame(() => resolve(performance.now()));
    });
    const drawn = painted();
    const start = performance.now();
    if (flat !== null) flat.addAnnotation(code);
    else page?.setAnnotations(annotations, looks);
    const changed = performance.now() - start;
    const began = await frameStart;
    await drawn;
    return changed + performance.now() - began;
  },
  scroll: async (frames, step) => {
    const scroller = flat?.scroller ?? document.querySelector('.page-scroller');
    if (scroller === null || scroller === undefined) throw new Error('Nothing is open');
    const times: number[] = [];
    scroller.scrollTop = 0;
    await painted();
    return new Promise((resolve) => {
      let count = 0;
      const scrollOn = (time: number): void => {
        times.push(time);
        const whole = scroller.scrollHeight - scroller.clientHeight;
        scroller.scrollTop = step === null ? (whole * count) / frames : step * count;
        count += 1;
        if (count <= frames) requestAnimationFrame(scrollOn);
        else resolve(times.slice(1).map((value, index) => value - (times[index] ?? 0)));
      };
      requestAnimationFrame(scrollOn);
    });
  },
  close: () => {
    page?.destroy();
    flat?.destroy();
    page = flat = null;
  },
};
